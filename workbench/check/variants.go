package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/text"
	"github.com/canard-rules/canard/workbench/probe"
)

// A short or common variant does harm by what rests on it. Beside terms that are
// rarer it does none: a rule that needs "he", a prosecutor and a bribe looks at no
// text for "he". So two things are asked of the variants that rules look at: is
// there a rule that needs nothing else, and how often does it let a rule look at
// ordinary text? That a short one is an everyday word is told all the same, since
// it may be meant as another one ("us", "it"): the author allows what is meant.

// examined is what the lints of variants look at.
type examined struct {
	*linter
	short    [][]lexicon.Needle // by variant, none where no rule looks at its term
	alone    map[int]string     // by term, a rule that needs nothing else
	needing  map[int][]int      // by term, the rules that cannot do without it
	ordinary ordinary
}

// ordinary counts ordinary texts.
type ordinary struct {
	texts   int
	found   []tally         // by variant
	needles []map[int]tally // by variant, by its short needles
	opened  []map[int]tally // by variant, by rule: where the rule has all its terms
}

// tally is a number of texts, one of them by its id.
type tally struct {
	n  int
	id string
}

func (t tally) and(id string) tally { return tally{t.n + 1, id} }

// variants runs the lints of variants that are too short or too common.
func (l *linter) variants() {
	lex := l.p.Stages.Lexicon
	x := &examined{linter: l, short: make([][]lexicon.Needle, len(lex.Variants)), alone: map[int]string{}, needing: map[int][]int{}}
	for i := range lex.Variants {
		if x.evidence(lex.Variants[i].Term) {
			if x.short[i] = lex.Variants[i].Short(l.opt.MinLetters); x.short[i] != nil {
				l.shortTerms[lex.Terms[lex.Variants[i].Term].ID] = true
			}
		}
	}
	x.rules()
	texts, done := x.count()
	if !done {
		return // Run asks ctx
	}
	l.stems(texts)
	for i := range lex.Variants {
		if v := &lex.Variants[i]; x.evidence(v.Term) {
			x.tooShort(i, v)
			x.tooCommon(i, v)
		}
	}
}

// evidence reports whether a rule looks at the term, so that its words are evidence;
// small words are what cues are made of.
func (x *examined) evidence(term int) bool {
	t := &x.terms()[term]
	return !probe.IsCue(t) && x.uses.Rule(t)
}

// rules notes which rules need which terms.
func (x *examined) rules() {
	lex := x.p.Stages.Lexicon
	rules := x.p.Engine.Rules()
	for i := range rules {
		if rules[i].Status == policy.Retired {
			continue
		}
		for _, id := range rules[i].Needs {
			n, _ := lex.Index(id)
			for _, t := range lex.Narrower(n) {
				x.needing[t] = append(x.needing[t], i)
				if x.alone[t] == "" && !slices.ContainsFunc(rules[i].Needs, func(id string) bool { return !countsAs(&lex.Terms[t], id) }) {
					x.alone[t] = rules[i].Name()
				}
			}
		}
	}
}

func countsAs(t *lexicon.Term, id string) bool { return t.ID == id || slices.Contains(t.Broader, id) }

// count reads the ordinary texts; false says that ctx is done.
func (x *examined) count() ([]*text.Text, bool) {
	lex := x.p.Stages.Lexicon
	o := &x.ordinary
	n := len(lex.Variants)
	o.found, o.needles, o.opened = make([]tally, n), make([]map[int]tally, n), make([]map[int]tally, n)
	if x.opt.Ordinary == nil {
		return nil, true
	}
	items := x.opt.Ordinary.Items
	o.texts = len(items)
	texts, hits := make([]*text.Text, len(items)), make([][]lexicon.Hit, len(items))
	err := probe.Each(x.ctx, len(items), func(i int) {
		texts[i] = text.Analyze(&items[i].Document, lex)
		hits[i] = slices.DeleteFunc(lex.Trace(texts[i]), func(h lexicon.Hit) bool { return !h.Kept })
	})
	if err != nil {
		return nil, false
	}
	for i := range items {
		x.countIn(items[i].ID, texts[i], hits[i])
	}
	return texts, true
}

func (x *examined) countIn(id string, t *text.Text, hits []lexicon.Hit) {
	lex, o := x.p.Stages.Lexicon, &x.ordinary
	present := map[string]bool{}
	variants, needles := map[int]bool{}, map[[2]int]bool{}
	for _, h := range hits {
		if term := &lex.Terms[lex.Variants[h.Variant].Term]; !variants[h.Variant] {
			variants[h.Variant], present[term.ID] = true, true
			for _, b := range term.Broader {
				present[b] = true
			}
		}
		for k, n := range x.short[h.Variant] {
			if n.At(t, h.First, h.End) {
				needles[[2]int{h.Variant, k}] = true
			}
		}
	}
	for v := range variants {
		o.found[v] = o.found[v].and(id)
		for _, r := range x.needing[lex.Variants[v].Term] {
			if !slices.ContainsFunc(x.p.Engine.Rules()[r].Needs, func(id string) bool { return !present[id] }) {
				add(&o.opened[v], r, id)
			}
		}
	}
	for n := range needles {
		add(&o.needles[n[0]], n[1], id)
	}
}

func add(to *map[int]tally, key int, id string) {
	if *to == nil {
		*to = map[int]tally{}
	}
	(*to)[key] = (*to)[key].and(id)
}

// tooShort warns at short needles that a rule fires on alone, or that are everyday words.
func (x *examined) tooShort(i int, v *lexicon.Variant) {
	const hint = "write more of the phrase, or bind it: {is: …, case: exact}; where it is meant as the everyday word, say so: allow: {short-variant: why}"
	needles := x.short[i]
	term := &x.terms()[v.Term]
	if rule := x.alone[v.Term]; rule != "" && len(needles) > 0 {
		x.written(ShortVariant, v, needles[0].Written, hint, "%s of %q: fewer than %d letters, and the rule %q needs nothing else",
			listed(needles), term.ID, x.opt.MinLetters, rule)
		return
	}
	var everyday []lexicon.Needle
	most := tally{}
	for k, n := range needles {
		c := x.ordinary.needles[i][k]
		if x.share(c) < x.opt.EverydayShare || c.n < 2 {
			continue
		}
		if everyday = append(everyday, n); c.n > most.n {
			most = c
		}
	}
	switch len(everyday) {
	case 0:
	case 1:
		x.written(ShortVariant, v, everyday[0].Written, hint, "%s of %q has fewer than %d letters and is an everyday word: it stands in %s",
			listed(everyday), term.ID, x.opt.MinLetters, x.shown(most))
	default:
		x.written(ShortVariant, v, everyday[0].Written, hint, "%s of %q have fewer than %d letters and are everyday words: the commonest stands in %s",
			listed(everyday), term.ID, x.opt.MinLetters, x.shown(most))
	}
}

// tooCommon warns at variants of many ordinary texts that a rule fires on alone, or
// that let one look at ordinary texts.
func (x *examined) tooCommon(i int, v *lexicon.Variant) {
	const hint = "write more of the phrase, bind it with case:, with: or without:, or have the rule ask for a rarer term beside it"
	found := x.ordinary.found[i]
	if x.share(found) < x.opt.CommonShare || found.n < 2 {
		return
	}
	term := &x.terms()[v.Term]
	if rule := x.alone[v.Term]; rule != "" {
		x.variant(CommonVariant, v, hint, "%q of %q stands in %s, and the rule %q needs nothing else", clip(v.Pattern), term.ID, x.shown(found), rule)
		return
	}
	rule, most := -1, tally{}
	for r, c := range x.ordinary.opened[i] {
		if c.n > most.n || c.n == most.n && r < rule {
			rule, most = r, c
		}
	}
	if x.share(most) >= x.opt.OpenShare && most.n > 1 {
		x.variant(CommonVariant, v, hint, "%q of %q stands in %s, and the rule %q finds all it needs in %s",
			clip(v.Pattern), term.ID, x.shown(found), x.p.Engine.Rules()[rule].Name(), x.shown(most))
	}
}

func (x *examined) share(t tally) float64 {
	if x.ordinary.texts == 0 {
		return 0
	}
	return float64(t.n) / float64(x.ordinary.texts)
}

func (x *examined) shown(t tally) string {
	return fmt.Sprintf("%d of %d ordinary texts (%s%%; %s is one)", t.n, x.ordinary.texts, strconv.FormatFloat(100*x.share(t), 'f', 1, 64), t.id)
}

// written warns at a word of a variant, where it stands in its line.
func (l *linter) written(code string, v *lexicon.Variant, word, hint, format string, args ...any) {
	at := *v
	if line := []rune(l.line(v.File, v.Line)); v.Col >= 1 && v.Col <= len(line) {
		at.Col += wordIn(string(line[v.Col-1:]), word)
	}
	l.variant(code, &at, hint, format, args...)
}

// wordIn is at which letter of s the word stands by itself; 0 where it does not.
func wordIn(s, word string) int {
	const around = " |()[]\"',{}<>"
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return 0
		}
		i += from
		from = i + len(word)
		if strings.ContainsAny(s[max(0, i-1):i], around) && (from == len(s) || strings.ContainsAny(s[from:from+1], around)) {
			return len([]rune(s[:i]))
		}
	}
}

// most is how many needles a sentence names.
const most = 5

func listed(ns []lexicon.Needle) string {
	var words []string
	for _, n := range ns {
		words = append(words, strconv.Quote(n.Written))
	}
	if len(words) > most {
		words = append(words[:most], fmt.Sprintf("%d more", len(words)-most))
	}
	return strings.Join(words, ", ")
}
