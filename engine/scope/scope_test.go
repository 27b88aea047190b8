package scope_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

const terms = `
leak: {type: act, en: ["leak~"], ru: ["утечк~"]}
acme: {type: organization, en: [Acme]}
globex: {type: organization, en: [Globex]}
ada: {type: person, en: [Ada]}
officer: {type: person, role: unnamed, en: [officer]}
`

const cues = `
not:
  type: cue
  cue: {kind: negated, forward: 6, ends: [contrast], narrow: true, over: 3}
  en: [not, "didn't"]
  ru: [не]
not-only:
  type: pseudo-cue
  masks: [not]
  en: [not only]
contrast:
  type: cue
  cue: {kind: end}
  en: [but]
  ru: [а, но]
joint: {type: word, en: [and, by]}
and: {type: word, en: [and]}
self: {type: word, en: [I]}
speech: {type: concept}
say:
  type: cue
  broader: [speech]
  cue: {kind: attributed, forward: sentence, backward: sentence, inverted: [and], inner: true, speaker: either, clause: [somebody-that], ends: [contrast], quiet: [self]}
  en: ["say~"]
'false':
  type: cue
  cue: {kind: refuted, forward: clause, backward: 8, final: [joint], ends: [comma, contrast, speech]}
  en: ["false", baseless]
lie:
  type: cue
  cue: {kind: refuted, backward: sentence, priority: 5, ends: [speech]}
  en: [is a lie]
deny:
  type: cue
  cue: {kind: [refuted, attributed], forward: sentence, speaker: before, refutable: true}
  en: ["(deny|denied|denies)"]
verdict:
  type: cue
  cue: {kind: refuted, backward: document, priority: 9}
  en: ["verdict false"]
answer:
  type: cue
  cue: {kind: refuted, backward: next, lone: 0}
  en: ['no']
no-proof:
  type: cue
  cue: {kind: refuted, forward: clause, priority: 7}
  en: ["no <3> proof"]
why:
  type: cue
  cue: {kind: presupposed}
  en: [why]
really:
  type: cue
  cue: {kind: presupposed, opens: true}
  en: [really]
charge:
  type: cue
  cue: {kind: attributed, backward: 2}
  en: [charge]
made-up:
  type: cue
  cue: {kind: refuted, backward: sentence, apart: [and]}
  en: [made up]
not-so:
  type: cue
  cue: {kind: refuted, forward: sentence, overturns: [made-up]}
  en: [it is wrong that]
somebody-that:
  type: cue
  cue: {kind: attributed, forward: sentence, voiced: 3}
  en: [that]
swears:
  type: cue
  cue: {kind: attributed, forward: sentence, voiced: 3, voices: [they]}
  en: [swore]
they: {type: word, en: [they]}
collapses:
  type: cue
  cue: {kind: refuted, backward: sentence, behind: [tale]}
  en: [collapses]
tale: {type: word, en: [tale]}
never:
  type: cue
  cue: {kind: refuted, backward: next, answers: true}
  en: [never]
proof:
  type: cue
  cue: {kind: endorsed, forward: sentence, cancels: [attributed]}
  en: [proof]
gist:
  type: cue
  cue: {kind: attributed, forward: sentence, colon: 3}
  en: [gist]
hearsay:
  type: cue
  cue: {kind: attributed, forward: clause, ends: [comma]}
  en: [allegedly]
no-audit:
  type: cue
  cue: {kind: refuted, forward: sentence, ahead: true}
  en: [no audit shows that]
right:
  type: cue
  cue: {kind: endorsed, forward: sentence}
  en: [is right]
share:
  type: cue
  cue: {kind: endorsed, forward: document, backward: document, cancels: [attributed]}
  en: [share this]
claim-label:
  type: cue
  cue: {kind: refuted, forward: sentence, label: true}
  en: [myth]
ours:
  type: cue
  cue: {kind: attributed, forward: paragraph, backward: paragraph, after: attributed}
  en: [our country]
`

func analyze(t testing.TB, doc *text.Document) *scope.Scoped {
	t.Helper()
	fsys := fstest.MapFS{"lexicon/t.yaml": {Data: []byte(terms)}, "cues/c.yaml": {Data: []byte(cues)}}
	lex, ms := lexicon.Load(fsys, "lexicon", "cues")
	require.NoError(t, ms.Err())
	s, ms := scope.Load(lex, func(name string) []byte { return fsys[name].Data })
	require.NoError(t, ms.Err())
	tx := text.Analyze(doc, lex)
	return s.Apply(tx, lex.Match(tx))
}

// modifiers renders what happened to every mention of leak, acme and globex.
func modifiers(sc *scope.Scoped) string {
	var out []string
	for i, m := range sc.Mentions {
		id := sc.Lexicon.Terms[m.Term].ID
		if !strings.Contains("leak acme globex", id) {
			continue
		}
		var mods []string
		for _, mod := range sc.Modifiers[i] {
			s := mod.Kind.String()
			if mod.Cue >= 0 {
				s += ":" + sc.Lexicon.Terms[sc.Mentions[sc.Cues[mod.Cue].Mention].Term].ID
			}
			if mod.Speaker >= 0 {
				s += "@" + sc.Lexicon.Terms[sc.Mentions[mod.Speaker].Term].ID
			}
			mods = append(mods, s)
		}
		out = append(out, fmt.Sprintf("%s[%s]", id, strings.Join(mods, " ")))
	}
	return strings.Join(out, " ")
}

func TestModifiers(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain":                               {"Acme leaked it.", "acme[] leak[]"},
		"negation looks ahead":                {"Acme did not leak it.", "acme[] leak[negated:not]"},
		"negation ends at contrast":           {"It was not here but there the leak was.", "leak[]"},
		"not only is no negation":             {"Not only did it leak.", "leak[]"},
		"not X but Y":                         {"Not Acme but Globex leaked it.", "acme[negated:not] globex[] leak[]"},
		"X, not Y, did it":                    {"Acme, not Globex, leaked it.", "acme[] globex[negated:not] leak[]"},
		"Russian а ends не":                   {"Не Acme, а Globex: утечка.", "acme[negated:not] globex[] leak[]"},
		"attribution before":                  {"Ada says Acme leaked it.", "acme[attributed:say@ada] leak[attributed:say@ada]"},
		"attribution behind":                  {"Acme leaked it, Ada said.", "acme[attributed:say@ada] leak[attributed:say@ada]"},
		"attribution of its own clause":       {"Acme leaked it, and Ada said so.", "acme[] leak[]"},
		"own voice":                           {"I say Acme leaked it.", "acme[] leak[]"},
		"bare says is a collector's":          {"Says Acme leaked it.", "acme[] leak[]"},
		"adjective before":                    {"The false leak story.", "leak[refuted:false]"},
		"adjective behind, final":             {"Ada called the leak baseless.", "leak[refuted:false]"},
		"adjective not final":                 {"The leak and baseless stories about Globex.", "leak[] globex[refuted:false]"},
		"deny speaks and refutes":             {"Acme denies the leak.", "acme[] leak[attributed:deny@acme refuted:deny@acme]"},
		"what stands in a cue's gap":          {"There is no leak at Acme proof.", "leak[refuted:no-proof] acme[refuted:no-proof]"},
		"verdict reaches the document":        {"Claim: Acme leaked.\n\nVerdict: False.", "acme[refuted:verdict] leak[refuted:verdict]"},
		"a lone no answers":                   {"Did Acme leak? No.", "acme[refuted:answer questioned] leak[refuted:answer questioned]"},
		"why takes it for granted":            {"Why did Acme leak?", "acme[] leak[]"},
		"really takes it for granted":         {"Really, did Acme leak?", "acme[] leak[]"},
		"unless it stands further on":         {"Did Acme really leak?", "acme[questioned] leak[questioned]"},
		"quotation with speaker":              {"“Acme leaked it. It is bad.” Ada said so.", "acme[attributed:say@ada quoted@ada] leak[attributed:say@ada quoted@ada]"},
		"quotation without speaker":           {"“Acme leaked it all today.”", "acme[quoted] leak[quoted]"},
		"speaker label":                       {"ADA: Acme leaked it.\nHOST: The leak?", "acme[attributed@ada] leak[attributed@ada] leak[questioned]"},
		"an office has no voice of its own":   {"OFFICER: Acme leaked it.\nHOST: The leak?", "acme[] leak[] leak[questioned]"},
		"unless a name follows":               {"OFFICER BROWN: Acme leaked it.\nHOST: The leak?", "acme[attributed@officer] leak[attributed@officer] leak[questioned]"},
		"a headline's quotation":              {"‘Acme leaks’: Ada on Globex", "acme[attributed@ada quoted@ada] leak[attributed@ada quoted@ada] globex[]"},
		"a phrase in quotes before a colon":   {"On the ‘Acme leak’: Ada and Globex", "acme[] leak[] globex[]"},
		"statement goes on in a paragraph":    {"Ada says it is bad.\n\nThe leak hurts our country.", "leak[attributed:ours]"},
		"share this takes it over":            {"Ada says Acme leaked it. Share this!", "acme[endorsed:share] leak[endorsed:share]"},
		"but not when it is quoted":           {"Ada says: “Acme leaked it all, so share this.”", "acme[attributed@ada attributed:say@ada quoted@ada endorsed:share] leak[attributed@ada attributed:say@ada quoted@ada endorsed:share]"},
		"a label with a colon":                {"Myth: Acme leaked it.", "acme[refuted:claim-label] leak[refuted:claim-label]"},
		"the same word without one":           {"Myth has it that Acme leaked.", "acme[] leak[]"},
		"a noun and a colon":                  {"The gist of it: Acme leaked.", "acme[attributed:gist] leak[attributed:gist]"},
		"a noun without one":                  {"The gist of the Acme leak.", "acme[] leak[]"},
		"hearsay and a comma":                 {"Allegedly, Acme leaked.", "acme[attributed:hearsay] leak[attributed:hearsay]"},
		"hearsay in an aside":                 {"Acme, allegedly, will leak.", "acme[] leak[]"},
		"nothing shows that":                  {"No audit shows that Acme leaked.", "acme[refuted:no-audit] leak[refuted:no-audit]"},
		"unless nothing follows":              {"Acme leaked; no audit shows that.", "acme[] leak[]"},
		"somebody and that":                   {"Ada mused that Acme leaked.", "acme[attributed:somebody-that] leak[attributed:somebody-that]"},
		"that without somebody":               {"It is sad that Acme leaked.", "acme[] leak[]"},
		"somebody and no that":                {"Ada swore Acme leaked.", "acme[attributed:swears] leak[attributed:swears]"},
		"they and no that":                    {"They swore Acme leaked.", "acme[attributed:swears] leak[attributed:swears]"},
		"nobody and no that":                  {"Sworn, swore: Acme leaked.", "acme[] leak[]"},
		"a tale that collapses":               {"A leak, and the Acme tale of a leak at Globex collapses.", "leak[] acme[refuted:collapses] leak[refuted:collapses] globex[refuted:collapses]"},
		"what is no tale collapses":           {"The roof of Acme collapses.", "acme[]"},
		"an answer that goes on":              {"Did Acme leak? Never in its life.", "acme[refuted:never questioned] leak[refuted:never questioned]"},
		"an answer behind a name":             {"HOST: Did Acme leak?\nADA: Never, sir.", "acme[refuted:never questioned] leak[refuted:never questioned]"},
		"no answer to a statement":            {"Acme had a leak. Never again.", "acme[] leak[]"},
		"no answer to a loaded question":      {"Why did Acme leak? Never mind.", "acme[] leak[]"},
		"a letter is somebody":                {"Q: Where was it?\nA: Acme leaked it.", "acme[attributed] leak[attributed]"},
		"brackets within a clause":            {"The false story of Acme (AC) and a leak.", "acme[refuted:false] leak[refuted:false]"},
		"a long aside":                        {"The false story (and they told it to all of us) of the leak.", "leak[]"},
		"one predicate after the other":       {"The leak was made up, Acme was made up.", "leak[refuted:made-up] acme[refuted:made-up]"},
		"one predicate of two":                {"The leak and Acme, made up, were made up.", "leak[refuted:made-up refuted:made-up] acme[refuted:made-up refuted:made-up]"},
		"proof takes it over":                 {"Ada says, with proof, that Acme leaked.", "acme[attributed:say@ada endorsed:proof] leak[attributed:say@ada endorsed:proof]"},
		"proof that is none":                  {"Allegedly there was not a proof Acme leaked.", "acme[negated:not attributed:hearsay endorsed:proof] leak[negated:not attributed:hearsay endorsed:proof]"},
		"a headline's speaker behind a colon": {"Acme leaked it all today: Ada", "acme[attributed@ada] leak[attributed@ada]"},
		"a colon closes a quotation":          {"“Acme leaked it all today”: so the line goes.", "acme[attributed quoted] leak[attributed quoted]"},
		"a comma closes a quotation":          {"“Acme leaked it all today,” she offered.", "acme[attributed quoted] leak[attributed quoted]"},
		"a colon opens one":                   {"He doubled down: “Acme leaked it all today.”", "acme[attributed quoted] leak[attributed quoted]"},
		"which the author stands behind":      {"She is right: “Acme leaked it all today.”", "acme[quoted endorsed:right] leak[quoted endorsed:right]"},
		"the author's own words again":        {"I have said: “Acme leaked it all today.”", "acme[quoted] leak[quoted]"},
		"a headline's speaker behind a dash":  {"Acme leaked it all today - Ada", "acme[attributed@ada] leak[attributed@ada]"},
		"a sentence that ends in a name":      {"Acme leaked it all today - Ada.", "acme[] leak[]"},
		"a headline's speaker is right":       {"Ada is right: Acme leaked.", "acme[endorsed:right] leak[endorsed:right]"},
		"a byline behind a dash":              {"“Acme leaked it all today” — Ada to Globex", "acme[attributed@ada quoted@ada] leak[attributed@ada quoted@ada] globex[]"},
		"a headline's speaker":                {"Ada of the works: Acme leaked it", "acme[attributed@ada] leak[attributed@ada]"},
		"a headline's subject":                {"Ada: leaked it at Acme", "leak[] acme[]"},
		"a headline's topic":                  {"The leak at Acme: Globex knew", "leak[] acme[] globex[]"},
		"a line of dialogue":                  {"— Acme leaked it, — Ada shrugged.", "acme[attributed@ada] leak[attributed@ada]"},
		"and what follows in its paragraph":   {"— It is bad, — Ada shrugged. — Acme leaked it.", "acme[attributed@ada] leak[attributed@ada]"},
		"by somebody unknown":                 {"— Acme leaked it, — shrugged the porter.", "acme[attributed] leak[attributed]"},
		"the author's own line":               {"— Acme leaked it, — I say.", "acme[] leak[]"},
		"an aside between dashes":             {"Bad — Acme leaked it, — and worse.", "acme[] leak[]"},
		"a paper's name in other letters":     {"Daily Bugle: утечка.", "leak[attributed]"},
		"in the letters of the text":          {"Daily Bugle: a leak.", "leak[]"},
		"our country alone":                   {"The leak hurts our country.", "leak[]"},
	} {
		t.Run(name, func(t *testing.T) {
			got := modifiers(analyze(t, &text.Document{Body: c.in}))
			assert.Equal(t, c.want, got)
		})
	}
}

func TestCuesActOnCues(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string // "cue<kind:by"
	}{
		"a denial and a heading":  {"It was not a leak: false stories.", nil},
		"a denial and its words":  {"Acme denies the leak: not a word is true.", []string{"not<attributed:", "not<attributed:deny"}},
		"denial of a denial":      {"That Acme did not leak is a lie.", []string{"not<refuted:lie"}},
		"never baseless":          {"It is not baseless.", []string{"false<negated:not"}},
		"a false tale debunked":   {"That the false leak at Acme and Globex is real is a lie.", nil},
		"a denial that is a lie":  {"Acme denies the leak at Globex is a lie.", []string{"deny<refuted:lie"}},
		"side by side":            {"The false and baseless leak.", nil},
		"an author's adjective":   {"The false leak charge.", []string{"charge<refuted:false"}},
		"a paragraph's voice":     {"Ada says it is bad.\n\nThe leak at our country is false.", []string{"ours<refuted:false", "false<attributed:ours"}},
		"a clause and its verb":   {"It is wrong that the leak is made up.", []string{"made-up<refuted:not-so"}},
		"no further than a comma": {"It is wrong that Acme had a leak, made up.", nil},
		"a cue in a quotation":    {"“Acme did not leak it all,” Ada said.", []string{"not<attributed:say"}},
		"a cue in a transcript":   {"ADA: Acme did not leak.", []string{"not<attributed:"}},
		"a tale that he tells":    {"The tale that Ada says Globex knows collapses.", []string{"say<refuted:collapses"}},
		"a tale in what he says":  {"Ada says the tale of a leak collapses.", []string{"collapses<attributed:say"}},
		"made up, as he says":     {"Ada says that the leak was made up.", []string{"somebody-that<attributed:say", "somebody-that<refuted:made-up", "made-up<attributed:say"}},
		"speech stays outer":      {"Ada says the leak is a lie.", []string{"lie<attributed:say"}},
	} {
		t.Run(name, func(t *testing.T) {
			sc := analyze(t, &text.Document{Body: c.in})
			id := func(cue int) string {
				if cue < 0 {
					return ""
				}
				return sc.Lexicon.Terms[sc.Mentions[sc.Cues[cue].Mention].Term].ID
			}
			var got []string
			for i, cue := range sc.Cues {
				for _, m := range cue.Modifiers {
					got = append(got, fmt.Sprintf("%s<%s:%s", id(i), m.Kind, id(m.Cue)))
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestLoadReportsMistakes(t *testing.T) {
	fsys := fstest.MapFS{"cues/c.yaml": {Data: []byte("a:\n  type: cue\n  en: [a]\nb:\n  type: cue\n  cue: {kind: shouted, forward: far, colour: red}\n  en: [b]\nc:\n  type: cue\n  cue: {kind: refuted, forward: clause, ends: [nowhere], speaker: left, after: soon}\n  en: [c]\nd:\n  type: cue\n  cue: {kind: negated}\n  en: [d]\n")}}
	lex, ms := lexicon.Load(fsys, "cues")
	require.NoError(t, ms.Err())
	_, ms = scope.Load(lex, func(name string) []byte { return fsys[name].Data })
	err := ms.Err()
	require.Error(t, err)
	for _, want := range []string{"\"a\" is a cue without a cue block", "a reach is clause", "unknown field \"colour\"", "no term \"nowhere\"", "speaker is before", "after: unknown kind \"soon\"", "reaches nowhere"} {
		assert.Contains(t, err.Error(), want)
	}
}

func TestHostileTextTakesLinearTime(t *testing.T) {
	for name, unit := range map[string]string{
		"cues without a stop": "not false leak ", "verdicts": "verdict false leak. ", "quotes": "“leak ” ", "questions": "leak? ", "nested": "“leak ",
	} {
		t.Run(name, func(t *testing.T) {
			assert.NotPanics(t, func() { analyze(t, &text.Document{Body: strings.Repeat(unit, 20_000)}) })
		})
	}
}

func FuzzApply(f *testing.F) {
	for _, s := range []string{"Ada says “Acme did not leak” is a lie.", "Claim: leak. Verdict: false", "No. > leak\n\nour country"} {
		f.Add(s, "Acme leaked")
	}
	f.Fuzz(func(t *testing.T, body, title string) {
		if len(body) > 4000 {
			return
		}
		sc := analyze(t, &text.Document{Body: body, Title: title})
		require.Len(t, sc.Modifiers, len(sc.Mentions))
		check := func(ms []scope.Modifier) {
			for _, m := range ms {
				require.Less(t, m.Cue, len(sc.Cues))
				require.Less(t, m.Speaker, len(sc.Mentions))
				require.Less(t, m.Kind, scope.KindCount)
			}
		}
		for _, ms := range sc.Modifiers {
			check(ms)
		}
		for _, c := range sc.Cues {
			check(c.Modifiers)
		}
		for _, ms := range sc.Sentences {
			check(ms)
		}
	})
}
