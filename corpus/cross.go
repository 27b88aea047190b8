package corpus

import (
	"cmp"
	"slices"
)

// cross counts which labels were found in the place of which.
func (m *measure) cross(ds []Decision) {
	var missed, extra []string
	for _, d := range ds {
		switch {
		case d.Got == "":
			missed = append(missed, d.Label)
		case d.Want == "":
			extra = append(extra, d.Label)
		default:
			m.crossed[[2]string{d.Label, d.Label}]++
		}
	}
	if len(missed) == 0 && len(extra) > 0 {
		missed = []string{""}
	}
	if len(extra) == 0 && len(missed) > 0 {
		extra = []string{""}
	}
	for _, want := range missed {
		for _, got := range extra {
			m.crossed[[2]string{want, got}]++
		}
	}
}

func (m *measure) crossings() []Cross {
	var out []Cross
	for k, n := range m.crossed {
		out = append(out, Cross{Want: k[0], Got: k[1], Texts: n})
	}
	slices.SortFunc(out, func(a, b Cross) int {
		return cmp.Or(cmp.Compare(a.Want, b.Want), cmp.Compare(a.Got, b.Got))
	})
	return out
}
