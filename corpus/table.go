package corpus

import (
	"cmp"
	"maps"
	"slices"
)

// The groups of rows, in the order of a table.
const (
	Overall    = "overall"
	ByLabel    = "label"
	ByStance   = "stance"
	ByLanguage = "language"
	ByRegister = "register"
	BySource   = "source"
	BySurety   = "surety" // the texts that are not marked unsure
)

// Row is a line of a Table: the figures of some texts, or of one label or stance
// over all texts.
type Row struct {
	Group string `json:"group"`
	Name  string `json:"name"`
	// Texts is how many texts the row looks at, Support how many labels are
	// expected of them.
	Texts   int `json:"texts"`
	Support int `json:"support"`
	// Presence counts labels whatever their stance, Both labels with their stance,
	// Promotes those with the stance promotes alone.
	Presence Scores `json:"presence"`
	Both     Scores `json:"both"`
	Promotes Scores `json:"promotes"`
	// Stance is how often the stance is right where the label is.
	Stance Figure `json:"stance"`
	// Exact is how many texts have every label and stance right and no other.
	Exact Figure `json:"exact"`
}

// ID names the row: "overall", else "group/name".
func (r *Row) ID() string {
	if r.Group == Overall {
		return Overall
	}
	return r.Group + "/" + r.Name
}

// Alarm is a kind of false alarm: how many of the texts that must not raise it did.
type Alarm struct {
	Name  string   `json:"name"`
	Rate  Figure   `json:"rate"`
	Count int      `json:"count"`
	Items []string `json:"items,omitempty"`
}

// The false alarms of a Table.
const (
	PromotesOnOther    = "promotes-on-non-promoting"
	PromotesOnReports  = "promotes-on-reports-and-refutations"
	AnyOnHardNegatives = "any-on-hard-negatives"
	PromotesOnHard     = "promotes-on-hard-negatives"
	AnyOnOfftopic      = "any-on-offtopic"
	PromotesOnOfftopic = "promotes-on-offtopic"
)

// Confusion counts decisions by wanted and found stance, in the order of Stances,
// and last "none": not expected, or not found.
type Confusion struct {
	Label string    `json:"label"` // empty: all labels
	Cells [4][4]int `json:"cells"` // [want][got]
}

// Cross counts texts in which one label was missed and another found in its place.
// Where Want and Got are the same the label was found where it is; an empty Want or
// Got means that nothing was missed, or nothing falsely found, on the other side.
type Cross struct {
	Want  string `json:"want"`
	Got   string `json:"got"`
	Texts int    `json:"texts"`
}

// Table is the figures of one system over a corpus.
type Table struct {
	System string `json:"system"`
	Rows   []Row  `json:"rows"`
	// Macro is the mean over labels of the F1 of presence, and of label with stance.
	MacroPresence Figure      `json:"macro_presence"`
	MacroBoth     Figure      `json:"macro_both"`
	Alarms        []Alarm     `json:"alarms"`
	Confusions    []Confusion `json:"confusions"` // all labels first, then by label
	Crossed       []Cross     `json:"crossed"`    // by Want, then Got
}

// Row returns the row with the id, nil when there is none.
func (t *Table) Row(id string) *Row {
	for i := range t.Rows {
		if t.Rows[i].ID() == id {
			return &t.Rows[i]
		}
	}
	return nil
}

// Alarm returns the false alarm of that name, nil when there is none.
func (t *Table) Alarm(name string) *Alarm {
	for i := range t.Alarms {
		if t.Alarms[i].Name == name {
			return &t.Alarms[i]
		}
	}
	return nil
}

// Measure returns the figures of a system from its outcomes, which stand in the
// order of the corpus.
func Measure(system string, c *Corpus, outcomes []Outcome) Table {
	m := measure{
		rows: map[[2]string]*tally{}, confusions: map[string]*Confusion{"": {}}, crossed: map[[2]string]int{},
		raised: map[string]*Alarm{}, texts: map[string]int{},
	}
	m.tally(Overall, "")
	for i := range c.Items {
		it := &c.Items[i]
		ds := Judge(it, outcomes[i])
		m.alarms(it, ds)
		if it.Offtopic {
			continue
		}
		m.item(it, ds)
		m.cross(ds)
	}
	t := Table{System: system, Rows: m.table(), Alarms: m.alarmList(), Crossed: m.crossings()}
	t.MacroPresence, t.MacroBoth = macro(c, outcomes)
	for _, label := range slices.Sorted(maps.Keys(m.confusions)) {
		m.confusions[label].Label = label
		t.Confusions = append(t.Confusions, *m.confusions[label])
	}
	return t
}

// measure is one Measure on its way.
type measure struct {
	rows       map[[2]string]*tally
	confusions map[string]*Confusion
	crossed    map[[2]string]int // wanted and found label
	raised     map[string]*Alarm
	texts      map[string]int // that could raise an alarm
}

// tally is a Row being counted.
type tally struct {
	texts, support           int
	presence, both, promotes Counts
	stanceRight, exact       int
}

func (m *measure) tally(group, name string) *tally {
	key := [2]string{group, name}
	if m.rows[key] == nil {
		m.rows[key] = &tally{}
	}
	return m.rows[key]
}

// item counts a text in every row that looks at it.
func (m *measure) item(it *Item, ds []Decision) {
	rows := []*tally{m.tally(Overall, "")}
	for _, g := range [][2]string{{ByLanguage, it.Document.Language}, {ByRegister, it.Register}, {BySource, it.Source}} {
		if g[1] != "" {
			rows = append(rows, m.tally(g[0], g[1]))
		}
	}
	if !it.Unsure {
		rows = append(rows, m.tally(BySurety, "sure"))
	}
	for _, t := range rows {
		t.texts++
		if AllRight(ds) {
			t.exact++
		}
		for _, d := range ds {
			t.add(d)
		}
	}
	stances := map[Stance]bool{}
	for _, d := range ds {
		l := m.tally(ByLabel, d.Label)
		l.add(d)
		l.texts++
		if d.Right() {
			l.exact++
		}
		m.confuse("", d)
		m.confuse(d.Label, d)
		m.stance(d)
		stances[d.Want], stances[d.Got] = true, true
	}
	for s := range stances {
		if s != "" {
			m.tally(ByStance, string(s)).texts++
		}
	}
}

func (t *tally) add(d Decision) {
	switch {
	case d.Want == "":
		t.presence.FP++
		t.both.FP++
	case d.Got == "":
		t.presence.FN++
		t.both.FN++
	case d.Right():
		t.presence.TP++
		t.both.TP++
		t.stanceRight++
	default:
		t.presence.TP++
		t.both.FP++
		t.both.FN++
	}
	if d.Want != "" {
		t.support++
	}
	t.promotes.add(countOf(d, Promotes))
}

// stance counts the decision in the rows of the stances wanted and found.
func (m *measure) stance(d Decision) {
	for _, s := range Stances() {
		if d.Want != s && d.Got != s {
			continue
		}
		t := m.tally(ByStance, string(s))
		t.both.add(countOf(d, s))
		if d.Want == s {
			t.support++
		}
		if s == Promotes {
			t.promotes = t.both
		}
	}
}

// countOf counts the decision as one about the stance alone.
func countOf(d Decision, s Stance) Counts {
	var c Counts
	switch {
	case d.Want == s && d.Got == s:
		c.TP = 1
	case d.Got == s:
		c.FP = 1
	case d.Want == s:
		c.FN = 1
	}
	return c
}

func (m *measure) confuse(label string, d Decision) {
	if m.confusions[label] == nil {
		m.confusions[label] = &Confusion{}
	}
	m.confusions[label].Cells[stanceIndex(d.Want)][stanceIndex(d.Got)]++
}

// stanceIndex returns the place of the stance in a Confusion.
func stanceIndex(s Stance) int {
	if i := slices.Index(Stances(), s); i >= 0 {
		return i
	}
	return len(Stances())
}

// table returns the rows by group, then name; stances in their own order.
func (m *measure) table() []Row {
	groups := []string{Overall, BySurety, ByLabel, ByStance, ByLanguage, ByRegister, BySource}
	keys := slices.SortedFunc(maps.Keys(m.rows), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(slices.Index(groups, a[0]), slices.Index(groups, b[0])),
			cmp.Compare(stanceIndex(Stance(a[1])), stanceIndex(Stance(b[1]))), cmp.Compare(a[1], b[1]))
	})
	all := m.rows[[2]string{Overall, ""}].texts
	var rows []Row
	for _, k := range keys {
		t := m.rows[k]
		if k[0] == BySurety && t.texts == all {
			continue // nothing is unsure: the row would repeat the first
		}
		r := Row{
			Group: k[0], Name: k[1], Texts: t.texts, Support: t.support,
			Presence: ScoresOf(t.presence), Both: ScoresOf(t.both), Promotes: ScoresOf(t.promotes),
			Stance: Proportion(t.stanceRight, t.presence.TP), Exact: Proportion(t.exact, t.texts),
		}
		if k[0] == ByStance {
			r.Exact = Figure{}
		}
		rows = append(rows, r)
	}
	return rows
}
