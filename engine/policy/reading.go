package policy

import (
	"slices"

	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// reading is Document as native rules read it: each object is made when a rule asks
// for it, and once. It is used for one document at a time.
type reading struct {
	t *terms
	v *view

	heads, next []int32 // by term, its first mention in links; by link, the one after
	links       []int32 // mentions
	asked       []int   // the terms that have links or a value
	byTerm      []native.Value
	mentions    []native.Object
	sentences   []native.Object
	cues        native.Object
	rest        native.Object // quotes, doc and schema
}

func newReading(t *terms) *reading {
	return &reading{t: t, heads: make([]int32, len(t.all)), byTerm: make([]native.Value, len(t.all))}
}

// read begins a document.
func (r *reading) read(v *view) {
	for _, term := range r.asked {
		r.heads[term], r.byTerm[term] = 0, nil
	}
	r.v, r.asked, r.cues, r.rest = v, r.asked[:0], nil, nil
	r.links, r.next = append(r.links[:0], 0), append(r.next[:0], 0) // link 0 is the end
	r.mentions = cleared(r.mentions, v.mentions)
	r.sentences = cleared(r.sentences, v.sentences)
	for i := v.mentions - 1; i >= 0; i-- {
		if !v.reads(i) {
			continue
		}
		for _, term := range r.t.counts[v.Mentions[i].Term] {
			if r.heads[term] == 0 {
				r.asked = append(r.asked, term)
			}
			r.links, r.next = append(r.links, int32(i)), append(r.next, r.heads[term])
			r.heads[term] = int32(len(r.links) - 1)
		}
	}
}

func cleared(list []native.Object, n int) []native.Object {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// inputKeys are sorted, as the keys of every object are.
var inputKeys = strs("cues", "doc", "mentions", "quotes", "schema", "sentences", "terms")

func strs(names ...string) native.Array {
	out := make(native.Array, len(names))
	for i, n := range names {
		out[i] = native.String(n)
	}
	return out
}

func (r *reading) Len() int           { return len(inputKeys) }
func (r *reading) Keys() native.Array { return inputKeys }

func (r *reading) Get(key native.Value) native.Value {
	switch key {
	case native.String("terms"):
		return (*readTerms)(r)
	case native.String("mentions"):
		return (*readMentions)(r)
	case native.String("sentences"):
		return (*readSentences)(r)
	case native.String("cues"):
		if r.cues == nil {
			r.cues = r.allCues()
		}
		return r.cues
	case native.String("quotes"), native.String("doc"), native.String("schema"):
		if r.rest == nil {
			r.rest = native.SortedObject(strs("doc", "quotes", "schema"),
				native.Array{r.t.about(r.v.Text.Doc).native(), r.quotes(), native.Int(InputSchema)})
		}
		return r.rest.Get(key)
	}
	return nil
}

// readTerms is input.terms: the mentions of each term by sentence.
type readTerms reading

func (r *readTerms) Len() int { return len(r.Keys()) }

func (r *readTerms) Keys() native.Array {
	ids := make([]string, 0, len(r.asked))
	for _, term := range r.asked {
		ids = append(ids, r.t.all[term].ID)
	}
	slices.Sort(ids)
	return strs(ids...)
}

func (r *readTerms) Get(key native.Value) native.Value {
	id, _ := key.(native.String)
	term, ok := r.t.index[string(id)]
	if !ok || r.heads[term] == 0 {
		return nil
	}
	if r.byTerm[term] == nil {
		r.byTerm[term] = (*reading)(r).bySentence(r.heads[term])
	}
	return r.byTerm[term]
}

func (r *reading) bySentence(link int32) native.Object {
	var keys, values native.Array
	for link != 0 {
		sentence := r.v.sentenceOf(int(r.links[link]))
		list := make(native.Array, 0, 2)
		for ; link != 0 && r.v.sentenceOf(int(r.links[link])) == sentence; link = r.next[link] {
			if len(list) < maxInSentence {
				list = append(list, mentionIDs.value(int(r.links[link])))
			}
		}
		keys, values = append(keys, sentenceIDs.value(sentence)), append(values, list)
	}
	return sortedByID(keys, values)
}

// sortedByID sorts what stands in the order of the text by id: s10 before s2.
func sortedByID(keys, values native.Array) native.Object {
	if len(keys) <= 1 {
		return native.NewObject(keys, values)
	}
	return native.SortedObject(keys, values)
}

// readMentions is input.mentions.
type readMentions reading

func (r *readMentions) Len() int { return len(r.Keys()) }

func (r *readMentions) Keys() native.Array {
	var ids []string
	for i := range r.v.mentions {
		if r.v.reads(i) {
			ids = append(ids, mentionIDs.name(i))
		}
	}
	slices.Sort(ids)
	return strs(ids...)
}

func (r *readMentions) Get(key native.Value) native.Value {
	i := mentionIDs.index(key)
	if i < 0 || !r.v.reads(i) {
		return nil
	}
	if r.mentions[i] == nil {
		r.mentions[i] = (*reading)(r).mention(i)
	}
	return r.mentions[i]
}

var (
	mentionKeys     = strs("end", "modifiers", "part", "sentence", "span", "term", "token", "type")
	roleMentionKeys = strs("end", "modifiers", "part", "role", "sentence", "span", "term", "token", "type")
)

func (r *reading) mention(i int) native.Object {
	m := r.v.Mentions[i]
	first := &r.v.Text.Tokens[m.First]
	values := make(native.Array, 0, len(roleMentionKeys))
	values = append(values, native.Int(m.End), modifierList(at(r.v.Modifiers, i)), partValues[first.Part])
	keys := mentionKeys
	if role := r.t.roles[m.Term]; role != nil {
		keys, values = roleMentionKeys, append(values, role)
	}
	return native.NewObject(keys, append(values,
		sentenceIDs.value(int(first.Sentence)), spanOf(m.Span(r.v.Text)), r.t.ids[m.Term],
		native.Int(m.First), r.t.types[m.Term]))
}

// readSentences is input.sentences.
type readSentences reading

func (r *readSentences) Len() int { return r.v.sentences }

func (r *readSentences) Keys() native.Array {
	ids := make([]string, r.v.sentences)
	for i := range ids {
		ids[i] = sentenceIDs.name(i)
	}
	slices.Sort(ids)
	return strs(ids...)
}

var sentenceKeys = strs("heading", "index", "modifiers", "paragraph", "part", "question", "span")

func (r *readSentences) Get(key native.Value) native.Value {
	i := sentenceIDs.index(key)
	if i < 0 || i >= r.v.sentences {
		return nil
	}
	if r.sentences[i] == nil {
		sn := &r.v.Text.Sentences[i]
		r.sentences[i] = native.NewObject(sentenceKeys, native.Array{
			native.Bool(sn.Heading), native.Int(i), modifierList(at(r.v.Sentences, i)), native.Int(sn.Paragraph),
			partValues[sn.Part], native.Bool(sn.Question), spanOf(sn.Span),
		})
	}
	return r.sentences[i]
}

var cueKeys = strs("mention", "modifiers", "span", "term")

func (r *reading) allCues() native.Object {
	var keys, values native.Array
	for _, i := range r.v.cues() {
		c := r.v.Cues[i]
		m := r.v.Mentions[c.Mention]
		keys = append(keys, cueIDs.value(i))
		values = append(values, native.NewObject(cueKeys, native.Array{
			mentionIDs.value(c.Mention), modifierList(c.Modifiers), spanOf(m.Span(r.v.Text)), r.t.ids[m.Term],
		}))
	}
	return sortedByID(keys, values)
}

var (
	quoteKeys   = strs("block", "end", "part", "scare", "span", "token")
	spokenQuote = strs("block", "end", "part", "scare", "span", "speaker", "token")
)

func (r *reading) quotes() native.Object {
	var keys, values native.Array
	for i, q := range r.v.Quotes[:r.v.quotes()] {
		names := quoteKeys
		list := native.Array{native.Bool(q.Block), native.Int(q.End), partValues[q.Part], native.Bool(q.Scare), spanOf(q.Span)}
		if q.Speaker >= 0 {
			names, list = spokenQuote, append(list, mentionIDs.value(q.Speaker))
		}
		keys = append(keys, quoteIDs.value(i))
		values = append(values, native.NewObject(names, append(list, native.Int(q.First))))
	}
	return sortedByID(keys, values)
}

func (a About) native() native.Object {
	source := someStrings([]string{"author", "outlet", "role", "term", "url"},
		[]string{a.Source.Author, a.Source.Outlet, a.Source.Role, a.Source.Term, a.Source.URL})
	about := someStrings([]string{"id", "language", "published_at"}, []string{a.ID, a.Language, a.PublishedAt})
	keys, values := about.Keys(), native.Array{}
	for _, k := range keys {
		values = append(values, about.Get(k))
	}
	return native.NewObject(append(slices.Clone(keys), native.String("source")), append(values, source))
}

// someStrings is the object of the strings that are not empty.
func someStrings(names, texts []string) native.Object {
	var keys, values native.Array
	for i, name := range names {
		if texts[i] != "" {
			keys, values = append(keys, native.String(name)), append(values, native.String(texts[i]))
		}
	}
	return native.NewObject(keys, values)
}

func spanOf(s text.Span) native.Array { return native.Array{native.Int(s.Start), native.Int(s.End)} }

var noModifiers = native.Array{}

// modifierKeys are those of a modifier that has a cue, a speaker, both or none.
var modifierKeys = [2][2]native.Array{
	{strs("kind"), strs("kind", "speaker")},
	{strs("cue", "kind"), strs("cue", "kind", "speaker")},
}

func modifierList(ms []scope.Modifier) native.Array {
	if len(ms) == 0 {
		return noModifiers
	}
	ms = few(ms)
	list := make(native.Array, len(ms))
	for i, m := range ms {
		values := make(native.Array, 0, 3)
		cue, speaker := 0, 0
		if m.Cue >= 0 {
			cue, values = 1, append(values, cueIDs.value(m.Cue))
		}
		values = append(values, kindValues[m.Kind])
		if m.Speaker >= 0 {
			speaker, values = 1, append(values, mentionIDs.value(m.Speaker))
		}
		list[i] = native.NewObject(modifierKeys[cue][speaker], values)
	}
	return list
}

var (
	partValues = native.Array{text.Title: partName(text.Title), text.Body: partName(text.Body),
		text.Quoted: partName(text.Quoted), text.Caption: partName(text.Caption)}
	kindValues = strs(kindNames()...)
)

func partName(p text.Part) native.Value { return native.String(p.String()) }
