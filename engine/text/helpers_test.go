package text_test

import (
	"strings"

	"github.com/canard-rules/canard/engine/text"
)

// vocabulary knows words; true marks those that may be only the beginning of one.
type vocabulary map[string]bool

func (v vocabulary) Known(w string) bool {
	if _, ok := v[w]; ok {
		return true
	}
	for i := range w {
		if v[w[:i]] {
			return true
		}
	}
	return false
}

func words(list string) vocabulary {
	v := vocabulary{}
	for _, w := range strings.Fields(list) {
		stem, ok := strings.CutSuffix(w, "*")
		v[stem] = ok
	}
	return v
}

var known = words(`biden burisma shokin derkach russia nothing crime family cash hoax fact hunter kulyk maga gate
	laptop impeachment ukraine prosecutor fired байден байдена деркач* шокин* россия украина уволил факт вмешив* втручан* кто
	ляшко коррупц* russiahoax дело`)

func body(s string) *text.Text { return text.Analyze(&text.Document{Body: s}, known) }

func render(x *text.Text) string {
	var b strings.Builder
	for i, t := range x.Tokens {
		if i > 0 {
			if t.Sentence != x.Tokens[i-1].Sentence {
				b.WriteString(" |")
			}
			b.WriteString(" ")
		}
		b.WriteString(t.Word)
		if t.Flags&text.Repaired != 0 {
			b.WriteString("!")
		}
	}
	return b.String()
}
