package policy

import (
	"strconv"
	"strings"

	"github.com/canard-rules/canard/engine/native"
)

// The ids of an input. A mention is the same "m7" everywhere.
var (
	mentionIDs  = newIDs("m")
	sentenceIDs = newIDs("s")
	cueIDs      = newIDs("c")
	quoteIDs    = newIDs("q")
)

// ids are a letter and a number. Those of the first few thousand things are made
// once, so that a document does not print them again.
type ids struct {
	prefix string
	names  [4096]string
	values [4096]native.Value
}

func newIDs(prefix string) *ids {
	k := &ids{prefix: prefix}
	for i := range k.names {
		k.names[i] = prefix + strconv.Itoa(i)
		k.values[i] = native.String(k.names[i])
	}
	return k
}

func (k *ids) name(i int) string {
	if i < len(k.names) {
		return k.names[i]
	}
	return k.prefix + strconv.Itoa(i)
}

// value is the id as rules have it.
func (k *ids) value(i int) native.Value {
	if i < len(k.values) {
		return k.values[i]
	}
	return native.String(k.name(i))
}

// index is the number of an id, -1 of what is none.
func (k *ids) index(v native.Value) int {
	id, _ := v.(native.String)
	digits, ok := strings.CutPrefix(string(id), k.prefix)
	if i, err := strconv.Atoi(digits); ok && err == nil && i >= 0 && k.name(i) == string(id) {
		return i
	}
	return -1
}
