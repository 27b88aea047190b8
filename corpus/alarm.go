package corpus

import "slices"

// alarms notes which false alarms the text could raise, and which it does raise.
func (m *measure) alarms(it *Item, ds []Decision) {
	var wanted, promoting, hit, flagged bool
	for _, d := range ds {
		wanted = wanted || d.Want != ""
		promoting = promoting || d.Want == Promotes
		hit = hit || d.Got != ""
		flagged = flagged || d.Got == Promotes
	}
	if it.Offtopic {
		m.alarm(AnyOnOfftopic, it, hit)
		m.alarm(PromotesOnOfftopic, it, flagged)
		return
	}
	if !promoting {
		m.alarm(PromotesOnOther, it, flagged)
		if wanted {
			m.alarm(PromotesOnReports, it, flagged)
		}
	}
	if it.HardNegative() {
		m.alarm(AnyOnHardNegatives, it, hit)
		m.alarm(PromotesOnHard, it, flagged)
	}
}

func (m *measure) alarm(name string, it *Item, raised bool) {
	if m.raised[name] == nil {
		m.raised[name] = &Alarm{Name: name}
	}
	m.texts[name]++
	if raised {
		a := m.raised[name]
		a.Count++
		a.Items = append(a.Items, it.ID)
	}
}

// alarmList returns the alarms that some text could raise.
func (m *measure) alarmList() []Alarm {
	var out []Alarm
	for _, name := range []string{
		PromotesOnOther, PromotesOnReports, PromotesOnHard, AnyOnHardNegatives, PromotesOnOfftopic, AnyOnOfftopic,
	} {
		if a := m.raised[name]; a != nil {
			a.Rate = Proportion(a.Count, m.texts[name])
			slices.Sort(a.Items)
			out = append(out, *a)
		}
	}
	return out
}
