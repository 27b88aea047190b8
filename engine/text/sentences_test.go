package text_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/text"
)

func sentences(x *text.Text) []string {
	var out []string
	for _, s := range x.Sentences {
		out = append(out, s.Part.Of(x.Doc)[s.Span.Start:s.Span.End])
	}
	return out
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"plain", "One two. Three! Four?", []string{"One two.", "Three!", "Four?"}},
		{"titles", "Mr. Smith met Dr. Jones vs. Gen. Lee. He left.", []string{"Mr. Smith met Dr. Jones vs. Gen. Lee.", "He left."}},
		{"acronyms", "The U.S. Senate acted. It was in the U.S. The end.", []string{"The U.S. Senate acted.", "It was in the U.S.", "The end."}},
		{"initials", "By J. R. Smith today. В. В. Путин сказал.", []string{"By J. R. Smith today.", "В. В. Путин сказал."}},
		{"dates and numbers", "On Jan. 6 we saw No. 5 rise 3.5 points. No. He did not.", []string{"On Jan. 6 we saw No. 5 rise 3.5 points.", "No.", "He did not."}},
		{"Latin abbreviations", "Aides, e.g. Smith, i.e. Him.", []string{"Aides, e.g. Smith, i.e. Him."}},
		{"Russian abbreviations", "В 2019 г. Киев, т.е. столица, ул. Ленина и т.д. Затем 5 млн. руб. Сумма.", []string{"В 2019 г. Киев, т.е. столица, ул. Ленина и т.д.", "Затем 5 млн. руб. Сумма."}},
		{"Ukrainian abbreviations", "Вул. Хрещатик, ім. Шевченка. Він пішов.", []string{"Вул. Хрещатик, ім. Шевченка.", "Він пішов."}},
		{"ellipsis", "Well... he left. So… Then what?", []string{"Well... he left.", "So…", "Then what?"}},
		{"runs of marks", "What?! Yes!!! No", []string{"What?!", "Yes!!!", "No"}},
		{"quote after the stop", "“It is so.” He left. “Really?” he asked.", []string{"“It is so.”", "He left.", "“Really?” he asked."}},
		{"no space", "He left.Then she came", []string{"He left.", "Then she came"}},
		{"no capitals", "he left. then she came", []string{"he left.", "then she came"}},
		{"emoji behind the stop", "He is clean. 🤡 Next one.", []string{"He is clean. 🤡", "Next one."}},
		{"mark in brackets", "The proof (!) He showed", []string{"The proof (!) He showed"}},
		{"lines", "First line\nSecond line", []string{"First line", "Second line"}},
		{"soft wrap", "First line\nis going on.", []string{"First line\nis going on."}},
		{"hard wrap", "The embassy said that the report on the elections in the\nUnited States was a set of claims without any basis, and\nthat it was written in haste, as it had said before. In\nKyiv the office was silent.", []string{"The embassy said that the report on the elections in the\nUnited States was a set of claims without any basis, and\nthat it was written in haste, as it had said before.", "In\nKyiv the office was silent."}},
		{"colon before the box", "UPDATE, 0630 GMT:\n\nThe embassy spoke.", []string{"UPDATE, 0630 GMT:", "The embassy spoke."}},
		{"items", "- one. Two\n• three\n2) four", []string{"one.", "Two", "three", "four"}},
		{"trailing hashtags", "It is so #hoax #fact\n#more", []string{"It is so #hoax #fact", "#more"}},
		{"spanish marks and cjk stops", "¿Qué? 是。不", []string{"¿Qué?", "是。", "不"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &text.Document{Body: tt.in}
			x := text.Analyze(doc, known)
			check(t, doc, x)
			assert.Equal(t, tt.want, sentences(x))
		})
	}
}

func TestSentenceFlags(t *testing.T) {
	x := body("The short headline\n\nA question? \"Wow!\" Done.\n- an item\n> a block\n> goes on\n\nEnd.")
	require.Equal(t, []string{"The short headline", "A question?", "\"Wow!\"", "Done.", "an item", "a block\n> goes on", "End."}, sentences(x))
	s := x.Sentences
	assert.True(t, s[0].Heading)
	assert.True(t, s[1].Question)
	assert.True(t, s[2].Exclaim)
	assert.Equal(t, text.QuoteClose, s[2].After)
	assert.True(t, s[4].Item)
	assert.True(t, s[5].Block)
	assert.Equal(t, []int{0, 1, 1, 1, 2, 3, 4}, []int{s[0].Paragraph, s[1].Paragraph, s[2].Paragraph, s[3].Paragraph, s[4].Paragraph, s[5].Paragraph, s[6].Paragraph})
	for _, n := range s[1:] {
		assert.False(t, n.Heading)
	}
}

func TestSpeakers(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string // of each sentence, "" for none
	}{
		{"transcript", "TRUMP: I won. Really.\nThey lost.\nMr. Castor: Why?\nQ: Yes?", []string{"TRUMP", "TRUMP", "TRUMP", "Mr. Castor", "Q"}},
		{"one label", "Байден: Это ложь. Совсем.\n\nОн ушел.", []string{"Байден", "Байден", ""}},
		{"label in its own line", "SMITH:\nIt is so.\n\nHe left.", []string{"SMITH", "SMITH", ""}},
		{"repost", "RT @name: text here", []string{"name"}},
		{"no speaker", "BREAKING: He left.\nUpdate: nothing.\nFact check: False.", []string{"", "", ""}},
		{"clock and ratio", "At 5: He left. Note: no.", []string{"", ""}},
		{"long lead", "One Two Three Four Five Six: seven", []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := body(tt.in)
			var got []string
			for _, s := range x.Sentences {
				who := ""
				if !s.Speaker.Empty() {
					who = tt.in[x.Tokens[s.Speaker.First].Span.Start:x.Tokens[s.Speaker.End-1].Span.End]
				}
				got = append(got, who)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestParts(t *testing.T) {
	doc := &text.Document{Title: "A title. Two", Body: "A body.", Quoted: "A post.", Caption: "A caption."}
	x := text.Analyze(doc, nil)
	check(t, doc, x)
	assert.Equal(t, []string{"A title.", "Two", "A body.", "A post.", "A caption."}, sentences(x))
	assert.True(t, x.Sentences[1].Heading)
	assert.Equal(t, text.Caption, x.Tokens[len(x.Tokens)-1].Part)
}

func TestQuotes(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
		scare    []bool
	}{
		{"curly", "He said “this is all a hoax” today.", []string{"“this is all a hoax”"}, []bool{false}},
		{"straight", `He said "this is all a hoax" today.`, []string{`"this is all a hoax"`}, []bool{false}},
		{"guillemets", "Это «чистая ложь» и все.", []string{"«чистая ложь»"}, []bool{true}},
		{"low and high", "Er sagte „so ist es nun mal“ dazu.", []string{"„so ist es nun mal“"}, []bool{false}},
		{"reversed guillemets", "Er sagte »so ist es« dazu.", []string{"»so ist es«"}, []bool{true}},
		{"single", "He said 'it's so' and left.", []string{"'it's so'"}, []bool{true}},
		{"curly single", "He said ‘it’s so’ and left.", []string{"‘it’s so’"}, []bool{true}},
		{"apostrophes only", "It's the dogs' day, rock 'n' roll", []string{"'n'"}, []bool{true}},
		{"nested", "«Он сказал: “это ложь полная”, и ушел»", []string{"«Он сказал: “это ложь полная”, и ушел»", "“это ложь полная”"}, []bool{false, true}},
		{"prime", "the “fraud of 2020″ was a lie", []string{"“fraud of 2020″"}, []bool{true}},
		{"mismatched", "the “fraud of 2020\" was a lie", []string{"“fraud of 2020\""}, []bool{true}},
		{"unclosed", "He said “this is it. And more.\n\nNew text.", []string{"“this is it. And more."}, []bool{false}},
		{"reopened", "“One two three four.\n\n“Five six seven eight.” Done", []string{"“One two three four.", "“Five six seven eight.”"}, []bool{false, false}},
		{"over lines", "“One two\nThree four” five", []string{"“One two\nThree four”"}, []bool{false}},
		{"inches", "a 27\" screen and 5'11\" tall", nil, nil},
		{"block", "> one two three four\n> five\n\nsix", []string{"one two three four\n> five"}, []bool{false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &text.Document{Body: tt.in}
			x := text.Analyze(doc, known)
			check(t, doc, x)
			var got []string
			var scare []bool
			for _, q := range x.Quotes {
				got = append(got, tt.in[q.Span.Start:q.Span.End])
				scare = append(scare, q.Scare)
			}
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.scare, scare)
		})
	}
}
