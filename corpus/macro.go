package corpus

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
