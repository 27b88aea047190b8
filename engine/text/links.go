package text

import (
	"strings"
	"unicode/utf8"
)

// beyond reads what the word [i,b) is only the beginning of: an address, an
// acronym with dots, a word with marks for letters. It emits it and returns its
// end, or reports false.
func (r *reader) beyond(i, b int, k bits) (int, bool) {
	t := r.f.text
	switch c := t[b]; c {
	case ':':
		if w := t[i:b]; (w == "http" || w == "https" || w == "ftp") && strings.HasPrefix(t[b:], "://") && b+3 < len(t) {
			return r.url(i, b+3), true
		}
		// A link glued to the word before it: "enoughhttps://…".
		for _, scheme := range [...]string{"https", "http"} {
			if at := b - len(scheme); at > i && strings.HasSuffix(t[i:b], scheme) && strings.HasPrefix(t[b:], "://") && b+3 < len(t) {
				r.emit(i, at, t[i:at], 0, k)
				return r.url(at, b+3), true
			}
		}
	case '.', '-':
		if c == '.' && t[i:b] == "www" && r.alnum(b+1) {
			return r.url(i, b), true
		}
		if !r.alnum(b + 1) {
			break
		}
		if c == '.' {
			if end, ok := r.acronym(i, b); ok {
				return end, true
			}
		}
		if end, ok := r.domain(i); ok {
			if strings.ContainsAny(t[end:min(end+1, len(t))], "/?:") && r.alnum(end+1) {
				return r.url(i, end), true
			}
			r.emit(i, end, t[i:end], URL, letter)
			return r.possessive(end), true
		}
	case '@':
		if end, ok := r.domain(b + 1); ok {
			r.emit(i, end, t[i:end], URL, letter)
			return end, true
		}
		return r.chunk(i)
	case '$', '*', '#', '_', 0xC2:
		if c != 0xC2 || strings.HasPrefix(t[b:], "·") {
			return r.chunk(i)
		}
	case ';', '[', ']', '{', '}', '<', '>', '`':
		if k&latin != 0 && r.alnum(b+1) {
			return r.slip(i)
		}
	}
	return 0, false
}

// url emits the address that begins at i and holds [i,j); its path goes on to
// the next space or quotation mark, less closing punctuation.
func (r *reader) url(i, j int) int {
	t := r.f.text
	depth := 0
loop:
	for j < len(t) {
		c, n := utf8.DecodeRuneInString(t[j:])
		switch {
		case c <= ' ', strings.ContainsRune("\"<>“”„«»", c):
			break loop
		case c == '(':
			depth++
		case c == ')':
			depth--
		}
		j += n
	}
	for j > i+1 {
		c := t[j-1]
		if c == ')' && depth >= 0 || !strings.ContainsRune(".,;:!?'*_)]}", rune(c)) {
			break
		}
		if c == ')' {
			depth++
		}
		j--
	}
	r.emit(i, j, t[i:j], URL, letter)
	return j
}

const maxDomain = 253

// domain returns the end of the domain name at i, without its
// path. A missing space behind a full stop ("left.In") is no domain.
func (r *reader) domain(i int) (end int, ok bool) {
	t := r.f.text
	dot, labels, j := -1, 1, i
	for j < len(t) && j-i <= maxDomain {
		if c := t[j]; c == '.' {
			if j == i || j == dot+1 {
				return 0, false
			}
			if !r.alnum(j + 1) {
				break
			}
			dot, labels = j, labels+1
			j++
			continue
		} else if c == '-' && j > i {
			j++
			continue
		}
		if !r.alnum(j) {
			break
		}
		_, n := r.at(j)
		j += n
	}
	for j > dot+1 && t[j-1] == '-' {
		j--
	}
	if dot < 0 {
		return 0, false
	}
	path := j < len(t) && t[j] == '/'
	sure, word := topLevel(t[dot+1 : j])
	switch {
	case !sure && !word:
		return 0, false
	case word && !path && labels < 3:
		return 0, false
	}
	// A capital after the dot begins a sentence, unless the whole is in capitals.
	var f Flag
	if r.letterCase(r.f.span(dot+1, j), &f) == upper && f&Capitals == 0 {
		return 0, false
	}
	return j, true
}

// topLevel reports whether s is a common top-level domain, and whether one that
// is also a short word.
func topLevel(s string) (sure, word bool) {
	switch s {
	case "com", "org", "net", "info", "gov", "mil", "edu", "biz", "int", "io", "tv", "eu", "online",
		"site", "club", "blog", "xyz", "app", "dev", "link", "ly", "gl", "cc", "рф", "укр", "рус", "бел",
		"ru", "ua", "su", "kz", "uk", "us", "de", "fr", "pl", "cz", "sk", "lt", "lv", "ee", "ge", "md",
		"rs", "bg", "hu", "ro", "il", "ir", "cn", "jp", "kr", "ca", "au", "nz", "nl", "es", "ch", "pt",
		"gr", "tr", "br", "mx", "za", "se", "fi", "dk", "kg", "uz", "az", "co":
		return true, false
	case "me", "in", "it", "is", "be", "by", "no", "at", "am", "to", "so", "do", "my", "news", "press",
		"media", "live", "world", "today", "report", "global", "agency", "center", "top", "pro":
		return false, true
	}
	return false, false
}

// acronym reads single letters with dots between them, from the letter [i,b) on.
// The last dot is not part of it: it may end the sentence as well.
func (r *reader) acronym(i, b int) (int, bool) {
	if utf8.RuneCountInString(r.f.text[i:b]) != 1 {
		return 0, false
	}
	t := r.f.text
	end, count := b, 1
	for end < len(t) && t[end] == '.' && r.alnum(end+1) {
		_, n := r.at(end + 1)
		if n == 0 || r.alnum(end+1+n) {
			break
		}
		end += 1 + n
		count++
	}
	if count < 2 {
		return 0, false
	}
	_, k := r.wordEnd(i)
	if count >= 3 {
		k |= dotted
		r.seen |= seenDotted
	}
	r.emit(i, end, t[i:end], 0, k)
	return end, true
}

// prefixed reads a handle, a hashtag, a tone mark ("/s") or a disguised word that
// begins with the mark c at i.
func (r *reader) prefixed(i int, c byte) (int, bool) {
	if r.alnumBefore(i) {
		return 0, false
	}
	switch c {
	case '@':
		return r.handle(i)
	case '#':
		return r.hashtag(i)
	case '/':
		return r.toneMark(i)
	case '$':
		if r.alnum(i + 1) {
			return r.chunk(i)
		}
	case '<':
		if r.alnum(i + 1) {
			return r.slip(i)
		}
	}
	return 0, false
}

// name returns the end of the letters, digits and underscores at i.
func (r *reader) name(i int) int {
	t := r.f.text
	for i < len(t) && (t[i] == '_' || r.alnum(i)) {
		_, n := r.at(i)
		i += n
	}
	return i
}

func (r *reader) handle(i int) (int, bool) {
	end := r.name(i + 1)
	if end == i+1 {
		return 0, false
	}
	if end < len(r.f.text) && r.f.text[end] == '@' {
		if d, ok := r.domain(end + 1); ok {
			end = d
		}
	}
	r.touch(i, i+1)
	r.emit(i+1, end, r.f.text[i+1:end], Handle, 0)
	return r.possessive(end), true
}

// possessive skips a possessive ending at i.
func (r *reader) possessive(i int) int {
	if strings.HasPrefix(r.f.text[i:], "'s") && !r.alnum(i+2) {
		r.touch(i, i+2)
		return i + 2
	}
	return i
}

// toneMark reads "/s" and the like, standing alone, as a symbol.
func (r *reader) toneMark(i int) (int, bool) {
	t := r.f.text
	if i > 0 && t[i-1] > ' ' {
		return 0, false
	}
	j := i + 1
	for j < len(t) && j-i <= 12 && 'a' <= t[j] && t[j] <= 'z' {
		j++
	}
	if j == i+1 || j < len(t) && (t[j] == '/' || r.alnum(j)) {
		return 0, false
	}
	r.emit(i, j, t[i:j], Symbol, 0)
	return j, true
}
