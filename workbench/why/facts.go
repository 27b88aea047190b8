package why

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/policy"
)

// object is an object that OPA turns into its own values only where a rule looks.
type object = map[string]any

// facts turns an input, and changed copies of it, into values of OPA. What edits
// leave alone is converted once.
type facts struct {
	base  *policy.Document
	plain object // of base, as JSON reads it
}

func newFacts(d *policy.Document) (*facts, error) {
	data, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	f := &facts{base: d, plain: object{}}
	if err := json.Unmarshal(data, &f.plain); err != nil {
		return nil, err
	}
	f.plain["schema"] = d.Schema // numbers of JSON are floats here
	for id := range d.Sentences {
		s := f.plain["sentences"].(object)[id].(object) //nolint:errcheck,forcetypeassert // made above
		s["index"], s["paragraph"] = d.Sentences[id].Index, d.Sentences[id].Paragraph
	}
	for id, m := range d.Mentions {
		place(f.plain["mentions"].(object)[id].(object), m) //nolint:errcheck,forcetypeassert // made above
	}
	return f, nil
}

func place(o object, m policy.Mention) {
	o["token"], o["end"] = m.Token, m.End
}

// value is the input of base, or of a copy of it in which mentions, terms or the
// source are changed.
func (f *facts) value(d *policy.Document) ast.Value {
	out := object{}
	for k, v := range f.plain {
		out[k] = v
	}
	if d == f.base {
		return ast.LazyObject(out)
	}
	known, _ := f.plain["mentions"].(object)
	mentions := make(object, len(d.Mentions))
	for id, m := range d.Mentions {
		if was, ok := f.base.Mentions[id]; ok && same(was, m) {
			mentions[id] = known[id]
			continue
		}
		mods := make([]any, len(m.Modifiers))
		for i, x := range m.Modifiers {
			o := object{"kind": x.Kind}
			add(o, "cue", x.Cue)
			add(o, "speaker", x.Speaker)
			mods[i] = o
		}
		o := object{"term": m.Term, "type": m.Type, "sentence": m.Sentence, "part": m.Part, "span": []any{m.Span[0], m.Span[1]}, "modifiers": mods}
		add(o, "role", m.Role)
		place(o, m)
		mentions[id] = o
	}
	terms := make(object, len(d.Terms))
	for id, by := range d.Terms {
		o := make(object, len(by))
		for sentence, ms := range by {
			o[sentence] = ms
		}
		terms[id] = o
	}
	out["mentions"], out["terms"] = mentions, terms
	if d.Doc != f.base.Doc {
		about, _ := f.plain["doc"].(object)
		doc, source := object{}, object{}
		for k, v := range about {
			doc[k] = v
		}
		add(source, "outlet", d.Doc.Source.Outlet)
		add(source, "author", d.Doc.Source.Author)
		add(source, "url", d.Doc.Source.URL)
		add(source, "term", d.Doc.Source.Term)
		add(source, "role", d.Doc.Source.Role)
		doc["source"] = source
		out["doc"] = doc
	}
	return ast.LazyObject(out)
}

// same reports whether a mention is the one it was: edits that change its modifiers
// give it a list of its own.
func same(a, b policy.Mention) bool {
	first := func(m policy.Mention) *policy.Modifier {
		if len(m.Modifiers) == 0 {
			return nil
		}
		return &m.Modifiers[0]
	}
	return a.Token == b.Token && a.End == b.End && a.Sentence == b.Sentence && len(a.Modifiers) == len(b.Modifiers) && first(a) == first(b)
}

func add(o object, key, v string) {
	if v != "" {
		o[key] = v
	}
}
