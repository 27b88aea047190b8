package source_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/source"
)

func TestTheCaretStandsUnderTheColumn(t *testing.T) {
	long := strings.Repeat("слово ", 50)
	for name, c := range map[string]struct {
		text string
		col  int
		at   string // the letter above the caret; empty behind the end
		ends string // of the line as shown: cut at the left, the right
	}{
		"short":           {"one two", 5, "t", ""},
		"tabs":            {"\t\tone", 3, "o", ""},
		"behind the end":  {"one", 4, "", ""},
		"far behind":      {"one", 40, "", ""},
		"long, at first":  {long, 1, "с", "right"},
		"long, inside":    {long, 151, "с", "left right"},
		"long, near last": {long, 295, "с", "left"},
	} {
		t.Run(name, func(t *testing.T) {
			lines := strings.Split(source.Mistake{File: "a.yaml", Line: 3, Col: c.col, Text: c.text, Msg: "no", Hint: "mend it"}.Error(), "\n")
			require.Len(t, lines, 4)
			text, caret := []rune(lines[1]), []rune(lines[2])
			require.Equal(t, "^", string(caret[len(caret)-1]))
			if c.at == "" {
				assert.Equal(t, len(text)+1, len(caret))
			} else {
				assert.Equal(t, c.at, string(text[len(caret)-1]))
			}
			assert.LessOrEqual(t, len(text), 104)
			assert.Equal(t, strings.Contains(c.ends, "left"), strings.HasPrefix(lines[1], "    …"))
			assert.Equal(t, strings.Contains(c.ends, "right"), strings.HasSuffix(lines[1], "…"))
			assert.Equal(t, "    hint: mend it", lines[3])
		})
	}
}

func TestLine(t *testing.T) {
	data := []byte("one\r\ntwo\n\xff\n" + strings.Repeat("ы", 5000))
	assert.Equal(t, "one", source.Line(data, 1))
	assert.Equal(t, "two", source.Line(data, 2))
	assert.Equal(t, "�", source.Line(data, 3))
	assert.Len(t, source.Line(data, 4), 4000)
	assert.Empty(t, source.Line(data, 5))
}

func TestErrSortsAndJoins(t *testing.T) {
	require.NoError(t, source.Mistakes(nil).Err())
	a, b := source.Mistake{File: "a", Line: 2, Msg: "x"}, source.Mistake{File: "a", Line: 1, Msg: "y", Code: "c"}
	assert.Equal(t, "a:1: y [c]\na:2: x", source.Mistakes{a, b, a}.Err().Error())
}

func TestDecode(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"empty":            {"", ""},
		"a field":          {"size: 3\n", ""},
		"an unknown field": {"size: 3\nsighs: 4\n", "field sighs not found"},
		"the wrong type":   {"size: [3]\n", "cannot unmarshal"},
		"twice":            {"size: 3\nsize: 4\n", "already defined"},
		"half":             {"size: [3\n", "did not find"},
		"two documents":    {"size: 3\n---\nsize: 4\n", "a second YAML document"},
	} {
		t.Run(name, func(t *testing.T) {
			var out struct{ Size int }
			err := (source.File{Name: "a.yaml", Data: []byte(c.data)}).Decode(&out).Err()
			if c.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.says)
			assert.Contains(t, err.Error(), "a.yaml")
		})
	}
}

func TestAtANode(t *testing.T) {
	var n yaml.Node
	f := source.File{Name: "a.yaml", Data: []byte("one:\n  two: three\n")}
	require.Empty(t, f.Decode(&n))
	at := n.Content[0].Content[1].Content[1]
	assert.Equal(t, source.Mistake{File: "a.yaml", Line: 2, Col: 8, Code: "c", Msg: "no 1", Text: "  two: three"}, f.At(at, "c", "no %d", 1))
	assert.Equal(t, source.Mistake{File: "a.yaml", Code: "c", Msg: "no"}, f.At(nil, "c", "no"))
}
