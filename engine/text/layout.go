package text

import "slices"

// maxLabel is the most tokens of a speaker label.
const maxLabel = 5

// label is a speaker label found at the start of a paragraph.
type label struct {
	sentence int
	tokens   Range
}

// label notes the speaker label that begins at token i, the first of a
// paragraph: up to five capitalised words, or a handle, and a colon.
func (r *reader) label(i int) {
	end := i + 1
	for ; ; end++ {
		if end >= len(r.tokens) || end-i > maxLabel {
			return
		}
		g := &r.pieces[end].gap
		if !r.labelWord(end-1, i) {
			return
		}
		marks := g.left | g.cur
		if marks&Colon != 0 {
			if g.ev&(evSpace) == 0 || g.ev&(evQuestion|evExclaim|evEllipsis) != 0 || g.left&^Colon != 0 {
				return
			}
			break
		}
		if marks&^Hyphen != 0 || g.ev&^(evStop|evSpace) != 0 {
			return
		}
	}
	if noSpeaker(r.tokens[i].Word) {
		return
	}
	tokens := Range{i, end}
	if w := r.tokens[i].Word; (w == "rt" || w == "qt") && end > i+1 {
		tokens.First++
	}
	r.labels = append(r.labels, label{len(r.sentences), tokens})
}

// labelWord reports whether token i may stand in a label that begins at first.
func (r *reader) labelWord(i, first int) bool {
	t := &r.tokens[i]
	switch {
	case t.Flags&Handle != 0:
		return true
	case t.Flags&(Hashtag|URL|Number|Symbol) != 0:
		return false
	}
	return r.pieces[i].bits&upper != 0 || i > first && (t.Word == "of" || t.Word == "the" || t.Word == "de" || t.Word == "van")
}

// noSpeaker reports whether w begins a label that names no speaker.
func noSpeaker(w string) bool {
	switch w {
	case "breaking", "update", "updated", "updates", "claim", "claims", "fact", "facts", "factcheck", "verdict",
		"rating", "watch", "video", "photo", "photos", "image", "exclusive", "opinion", "analysis", "note", "notes",
		"read", "more", "source", "sources", "via", "re", "fwd", "subject", "from", "date", "ps", "p.s", "warning",
		"thread", "live", "alert", "report", "summary", "headline", "context", "conclusion", "editor", "correction",
		"reminder", "question", "answer", "translation", "quote", "caption", "just", "true", "false", "myth", "truth",
		"bottom", "original", "entry", "title", "published", "posted", "tags", "topics", "related", "also", "example", "important", "here",
		"срочно", "обновлено", "обновление", "видео", "фото", "источник", "источники", "молния", "эксклюзив", "внимание",
		"справка", "итог", "итоги", "вывод", "выводы", "мнение", "факт", "факты", "фейк", "правда", "миф", "вопрос",
		"ответ", "дополнение", "важно", "перевод", "цитата", "терміново", "оновлено", "відео", "джерело", "джерела",
		"увага", "довідка", "висновок", "висновки", "думка", "міф", "питання", "відповідь", "важливо", "главное", "головне":
		return true
	}
	return false
}

// layout fills Speaker and Heading of the part's sentences.
func (r *reader) layout() {
	sens := r.sentences[r.firstSen:]
	if len(sens) == 0 {
		return
	}
	// A full stop inside a label ended a sentence after all ("He left.Why:").
	r.labels = slices.DeleteFunc(r.labels, func(l label) bool { return l.tokens.End > r.sentences[l.sentence].End })
	if len(r.labels) > 0 {
		r.speakers()
	}
	if r.part == Title {
		return
	}
	for i := 0; i < len(sens); {
		j := i + 1
		for j < len(sens) && sens[j].Paragraph == sens[i].Paragraph {
			j++
		}
		if j < len(sens) && r.heading(sens[i].First, sens[j-1].End) && sens[i].Speaker.Empty() {
			for k := i; k < j; k++ {
				sens[k].Heading = true
			}
		}
		i = j
	}
}

// speakers lets each label hold until the next one. A part with a single label,
// or few far apart, is no transcript: there it holds for its own paragraph, and
// for the next one where it stands alone in its line.
func (r *reader) speakers() {
	first, last := r.labels[0], r.labels[len(r.labels)-1]
	paras := r.sentences[last.sentence].Paragraph - r.sentences[first.sentence].Paragraph
	transcript := len(r.labels) > 1 && paras <= 4*len(r.labels)
	for n, l := range r.labels {
		end := len(r.sentences)
		if n+1 < len(r.labels) {
			end = r.labels[n+1].sentence
		}
		s := &r.sentences[l.sentence]
		para := s.Paragraph
		if s.End == l.tokens.End {
			para++
		}
		for k := l.sentence; k < end; k++ {
			if !transcript && r.sentences[k].Paragraph > para {
				break
			}
			r.sentences[k].Speaker = l.tokens
		}
	}
}

// maxHeading is the most tokens of a heading.
const maxHeading = 14

// heading reports whether the paragraph of tokens [first,end), with more text
// behind it, is a heading.
func (r *reader) heading(first, end int) bool {
	if end-first > maxHeading || r.pieces[first].bits&(block|item) != 0 {
		return false
	}
	g := &r.pieces[end].gap
	if g.ev&(evFinal|evColon) != 0 || g.left&(Comma|Semicolon|Colon) != 0 {
		return false
	}
	for i := first; i < end; i++ {
		if r.tokens[i].Flags&(Hashtag|Handle|URL|Number|Symbol) == 0 {
			return true
		}
	}
	return false
}
