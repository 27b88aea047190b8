package recall_test

import (
	"os"
	"testing"

	"github.com/canard-rules/canard/corpus/corpustest"
)

func TestTexts(t *testing.T) {
	corpustest.Run(t, corpustest.Load(t, os.DirFS("rules")), os.DirFS("texts"))
}
