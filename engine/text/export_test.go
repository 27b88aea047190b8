package text

import "fmt"

// CheckFold verifies the offsets of every rune of the folded text: inside the
// original, in order, and never empty.
func CheckFold(s string) string {
	f, _ := fold(s, nil, nil)
	last := 0
	for a, r := range f.text {
		b := a + len(string(r))
		sp := f.span(a, b)
		if sp.Start < 0 || sp.End > len(s) || sp.Start >= sp.End {
			return fmt.Sprintf("rune at %d: span %v", a, sp)
		}
		if sp.Start < last {
			return fmt.Sprintf("rune at %d: span %v before %d", a, sp, last)
		}
		last = sp.Start
	}
	return ""
}

// CyrillicFolds returns what each letter of U+0400 to U+047F folds to.
func CyrillicFolds() []rune {
	var out []rune
	for _, r := range cyrillicFold[:0x80] {
		out = append(out, rune(r))
	}
	return out
}
