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
	if m.raised == nil {
		m.raised, m.texts = map[string]*Alarm{}, map[string]int{}
	}
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

// macro returns the mean F1 over labels of presence, and of label with stance.
func macro(c *Corpus, outcomes []Outcome) (presence, both Figure) {
	index := map[string]int{}
	var decisions [][]Decision
	for i := range c.Items {
		if c.Items[i].Offtopic {
			decisions = append(decisions, nil)
			continue
		}
		ds := Judge(&c.Items[i], outcomes[i])
		decisions = append(decisions, ds)
		for _, d := range ds {
			if _, ok := index[d.Label]; !ok {
				index[d.Label] = len(index)
			}
		}
	}
	cluster := map[string]int{}
	var ps, bs [][]Counts
	for i, ds := range decisions {
		if c.Items[i].Offtopic {
			continue
		}
		g := c.Items[i].Group()
		k, ok := cluster[g]
		if !ok {
			k = len(ps)
			cluster[g] = k
			ps = append(ps, make([]Counts, len(index)))
			bs = append(bs, make([]Counts, len(index)))
		}
		for _, d := range ds {
			var t tally
			t.add(d)
			ps[k][index[d.Label]].add(t.presence)
			bs[k][index[d.Label]].add(t.both)
		}
	}
	return bootstrapMean(ps, len(index)), bootstrapMean(bs, len(index))
}
