package policy

import (
	"net/url"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// terms is the lexicon as rules see it, prepared for building inputs.
type terms struct {
	all    []lexicon.Term
	index  map[string]int
	counts [][]int // by term: itself and its broader terms, each once
	// domains and handles are the source registry: lower case, to the term.
	domains map[string]int
	handles map[string]int
	outlets map[string]int // by id and title, of terms that have a domain or handle

	ids, types, roles []native.Value // by term; roles are nil where there is none
}

func newTerms(all []lexicon.Term) *terms {
	t := &terms{
		all: all, index: make(map[string]int, len(all)), counts: make([][]int, len(all)),
		domains: map[string]int{}, handles: map[string]int{}, outlets: map[string]int{},
		ids: make([]native.Value, len(all)), types: make([]native.Value, len(all)), roles: make([]native.Value, len(all)),
	}
	for i := range all {
		t.index[all[i].ID] = i
	}
	for i := range all {
		e := &all[i]
		t.counts[i] = []int{i}
		for _, id := range e.Broader {
			if b, ok := t.index[id]; ok && !slices.Contains(t.counts[i], b) {
				t.counts[i] = append(t.counts[i], b)
			}
		}
		register(t.domains, e.Domains, i)
		register(t.handles, e.Handles, i)
		if len(e.Domains)+len(e.Handles) > 0 {
			register(t.outlets, []string{e.ID, e.Title}, i)
		}
		t.ids[i], t.types[i] = native.String(e.ID), native.String(e.Type)
		if e.Role != "" {
			t.roles[i] = native.String(e.Role)
		}
	}
	return t
}

// indexes returns the places of terms by their ids.
func (t *terms) indexes(ids []string) []int {
	out := make([]int, len(ids))
	for i, id := range ids {
		out[i] = t.index[id]
	}
	return out
}

// register maps the names to the term; the first term with a name keeps it.
func register(m map[string]int, names []string, term int) {
	for _, n := range names {
		n = strings.ToLower(n)
		if _, taken := m[n]; !taken && n != "" {
			m[n] = term
		}
	}
}

// source returns the entry of the source registry that the document's url, author
// or outlet belongs to, -1 when there is none.
func (t *terms) source(d *text.Document) int {
	if u, err := url.Parse(d.URL); err == nil && d.URL != "" {
		host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
		for host != "" {
			if i, ok := t.domains[host]; ok {
				return i
			}
			_, host, _ = strings.Cut(host, ".")
		}
	}
	outlet := strings.ToLower(strings.TrimSpace(d.Outlet))
	if i, ok := t.domains[outlet]; ok {
		return i
	}
	if i, ok := t.outlets[outlet]; ok {
		return i
	}
	for _, name := range []string{d.Author, d.Outlet} {
		if i, ok := t.handles[strings.ToLower(strings.TrimPrefix(strings.TrimSpace(name), "@"))]; ok {
			return i
		}
	}
	return -1
}

// present is the set of terms that the document mentions, broader ones included.
func (t *terms) present(s *scope.Scoped) bitset {
	set := make(bitset, (len(t.all)+63)/64)
	for _, m := range s.Mentions {
		for _, i := range t.counts[m.Term] {
			set.add(i)
		}
	}
	return set
}

// bitset is a set of small numbers.
type bitset []uint64

func (b bitset) add(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) has(i int) bool { return b[i/64]&(1<<(i%64)) != 0 }

// missing counts the needs that are not in the set, and returns the last such.
func (b bitset) missing(needs []int) (n, last int) {
	for _, i := range needs {
		if !b.has(i) {
			n, last = n+1, i
		}
	}
	return n, last
}

func (b bitset) hasAll(needs []int) bool {
	return !slices.ContainsFunc(needs, func(i int) bool { return !b.has(i) })
}

// hasOneOfEach reports whether of every group some is in the set.
func (b bitset) hasOneOfEach(groups [][]int) bool {
	return !slices.ContainsFunc(groups, func(group []int) bool { return !slices.ContainsFunc(group, b.has) })
}
