package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// object is an object of the input that OPA turns into its own values only where
// a rule looks: an article has a thousand mentions, and rules read a dozen.
type object = map[string]any

// value is document as OPA reads it, built without passing through JSON.
func (t *terms) value(s *view) *ast.Term {
	return ast.NewTerm(ast.LazyObject(object{
		"schema":    InputSchema,
		"doc":       t.about(s.Text.Doc).value(),
		"sentences": sentenceValues(s),
		"terms":     t.termValues(s),
		"mentions":  t.mentionValues(s),
		"cues":      t.cueValues(s),
		"quotes":    quoteValues(s),
	}))
}

func (a About) value() object {
	src, doc := object{}, object{}
	doc["source"] = src
	addString(doc, "id", a.ID)
	addString(doc, "language", a.Language)
	addString(doc, "published_at", a.PublishedAt)
	addString(src, "outlet", a.Source.Outlet)
	addString(src, "author", a.Source.Author)
	addString(src, "url", a.Source.URL)
	addString(src, "term", a.Source.Term)
	addString(src, "role", a.Source.Role)
	return doc
}

func addString(o object, key, v string) {
	if v != "" {
		o[key] = v
	}
}

func sentenceValues(s *view) object {
	all := make(object, s.sentences)
	for i := range s.sentences {
		sn := &s.Text.Sentences[i]
		all[sentenceIDs.name(i)] = object{
			"index": i, "part": partTerms[sn.Part].Value, "paragraph": sn.Paragraph, "span": pair(sn.Span),
			"heading": sn.Heading, "question": sn.Question, "modifiers": modifierValues(at(s.Sentences, i)),
		}
	}
	return all
}

// termValues groups the mentions of the listed terms by term and sentence. Mentions stand in the order
// of the text, so those of a sentence follow each other.
func (t *terms) termValues(s *view) object {
	byTerm := make(map[int][]int, 16)
	for i, m := range s.Mentions[:s.mentions] {
		if !s.reads(i) {
			continue
		}
		for _, c := range t.counts[m.Term] {
			if t.listed == nil || t.listed[c] {
				byTerm[c] = append(byTerm[c], i)
			}
		}
	}
	all := make(object, len(byTerm))
	for term, ms := range byTerm {
		all[t.all[term].ID] = bySentence(s, ms)
	}
	return all
}

func bySentence(s *view, mentions []int) object {
	obj := object{}
	sentence := func(i int) int { return s.sentenceOf(mentions[i]) }
	for i := 0; i < len(mentions); {
		first, from := sentence(i), i
		for i < len(mentions) && sentence(i) == first {
			i++
		}
		list := make([]string, min(i-from, maxInSentence))
		for j := range list {
			list[j] = mentionIDs.name(mentions[from+j])
		}
		obj[sentenceIDs.name(first)] = list
	}
	return obj
}

func (t *terms) mentionValues(s *view) object {
	all := make(object, s.mentions)
	for i, m := range s.Mentions[:s.mentions] {
		if !s.reads(i) {
			continue
		}
		first := &s.Text.Tokens[m.First]
		role, n := t.roles[m.Term], 8 // a map of up to eight keys is one allocation
		if role != nil {
			n++
		}
		obj := make(object, n)
		obj["term"] = t.ids[m.Term].Value
		obj["type"] = t.types[m.Term].Value
		obj["sentence"] = sentenceIDs.term(int(first.Sentence)).Value
		obj["part"] = partTerms[first.Part].Value
		obj["token"] = m.First
		obj["end"] = m.End
		obj["span"] = pair(m.Span(s.Text))
		obj["modifiers"] = modifierValues(at(s.Modifiers, i))
		if role != nil {
			obj["role"] = role.Value
		}
		all[mentionIDs.name(i)] = obj
	}
	return all
}

func (t *terms) cueValues(s *view) object {
	read := s.cues()
	all := make(object, len(read))
	for _, i := range read {
		c := s.Cues[i]
		m := s.Mentions[c.Mention]
		all[cueIDs.name(i)] = object{
			"mention": mentionIDs.term(c.Mention).Value, "term": t.ids[m.Term].Value,
			"span": pair(m.Span(s.Text)), "modifiers": modifierValues(c.Modifiers),
		}
	}
	return all
}

func quoteValues(s *view) object {
	n := s.quotes()
	all := make(object, n)
	for i, q := range s.Quotes[:n] {
		obj := object{
			"part": partTerms[q.Part].Value, "span": pair(q.Span), "token": q.First, "end": q.End,
			"block": q.Block, "scare": q.Scare,
		}
		if q.Speaker >= 0 {
			obj["speaker"] = mentionIDs.name(q.Speaker)
		}
		all[quoteIDs.name(i)] = obj
	}
	return all
}

// keys are the names that findings are read by and rules are checked for.
var keys = struct{ terms, kind, mention, role, rule, stance, evidence *ast.Term }{
	str("terms"), str("kind"), str("mention"), str("role"), str("rule"), str("stance"), str("evidence"),
}

var (
	kindTerms   = kinds()
	partTerms   = [4]*ast.Term{str(text.Title.String()), str(text.Body.String()), str(text.Quoted.String()), str(text.Caption.String())}
	noModifiers = ast.Value(ast.NewArray())
)

func str(s string) *ast.Term { return ast.StringTerm(s) }

func kinds() (ks [scope.KindCount]*ast.Term) {
	for k := range ks {
		ks[k] = str(scope.Kind(k).String())
	}
	return ks
}

func modifierValues(ms []scope.Modifier) ast.Value {
	if len(ms) == 0 {
		return noModifiers
	}
	ms = few(ms)
	list := make([]*ast.Term, len(ms))
	for i, m := range ms {
		var buf [3][2]*ast.Term
		obj := append(buf[:0], ast.Item(keys.kind, kindTerms[m.Kind]))
		if m.Cue >= 0 {
			obj = append(obj, ast.Item(cueKey, cueIDs.term(m.Cue)))
		}
		if m.Speaker >= 0 {
			obj = append(obj, ast.Item(speakerKey, mentionIDs.term(m.Speaker)))
		}
		list[i] = ast.ObjectTerm(obj...)
	}
	return ast.NewArray(list...)
}

var cueKey, speakerKey = str("cue"), str("speaker")
