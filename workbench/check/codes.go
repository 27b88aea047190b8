package check

// The codes of the lints. They are stable: a configuration may name them.
const (
	NoPositiveCase       = "no-positive-case"
	NoNegativeCase       = "no-negative-case"
	UnusedTerm           = "unused-term"
	ShadowedVariant      = "shadowed-variant"
	DuplicateVariant     = "duplicate-variant"
	ShortVariant         = "short-variant"
	CommonVariant        = "common-variant"
	DeadStem             = "dead-stem"
	SameEvidence         = "same-evidence"
	SilentRule           = "silent-rule"
	FailingRule          = "failing-rule"
	UnboundRule          = "unbound-rule"
	SlowRule             = "slow-rule"
	UnreachableThreshold = "unreachable-threshold"
	EndlessCue           = "endless-cue"
	UnknownDisarm        = "unknown-disarm"
	Unformatted          = "unformatted"
	LooseEnd             = "loose-end"
	IdleAllowance        = "idle-allowance"
)

// Codes lists the lints. What the loader refuses has codes of its own.
var Codes = []Code{
	{NoPositiveCase, "label without a positive case", "cases.yaml of a label needs a text that fires it and is not pending: without one nobody sees when it stops firing."},
	{NoNegativeCase, "label without a negative case", "cases.yaml of a label needs a text that must not fire it: a harmless neighbour, a report, a refutation of something else."},
	{UnusedTerm, "unused term", "No rule, cue or other term looks at the term, and it can be no speaker: remove it, or write the rule that needs it."},
	{ShadowedVariant, "variant shadowed by another", "Whatever the variant matches, another variant of the same term matches over the same words: remove one."},
	{DuplicateVariant, "variant written twice", "The same variant stands in the same term twice: remove one. --fix does."},
	{ShortVariant, "variant too short", "A word of fewer than three letters by which alone a rule fires, or that ordinary texts are full of and that may be meant as another word there (us, it). Write more of the phrase, or bind it with case: exact or with:. Where the everyday word is meant (a pronoun beside other terms), the term says so: allow: {short-variant: why}."},
	{CommonVariant, "variant too common", "The variant stands in many ordinary texts, and a rule needs nothing else, or finds all it needs in some of them: write more of the phrase, bind it with case:, with: or without:, or have the rule ask for a rarer term beside it."},
	{DeadStem, "stem that finds no word", "The stem takes endings (word~), and none of the words of the cases and texts that begin with it is a form of it: what follows the stem there is more than an ending (accusat~ finds no accusation). Write the suffix out, one alternative for each word that is meant, or * for any letters. Where other words begin with the same letters by chance, the term says so: allow: {dead-stem: why}."},
	{SameEvidence, "two rules with the same evidence", "Two rules of a label fired on the same words wherever either did: one finding counts twice. Join them, or give the second words of its own."},
	{SilentRule, "rule that never fires", "No case and no text of the corpus fires the rule: write a case that does, or retire the rule."},
	{FailingRule, "rule that fails", "On some text the rule errs, finds two values for one thing or does not end in time: it counts for nothing there, and the text cannot be judged in full."},
	{UnboundRule, "rule that is asked of every text", "No term can be read from the rule without which it cannot fire, so every text is taken through all stages for it, and the whole pack is slower by a multiple. Ask for input.terms.<term> by its name in the rule, or in a helper that it always calls."},
	{SlowRule, "rule that only OPA evaluates", "The rule, or what it calls, uses what the native evaluator leaves to OPA (with, a head with several variables, a base document): a text for which it is evaluated takes several times as long."},
	{UnreachableThreshold, "threshold out of reach", "Even all rules of the label together do not reach the threshold: raise weights, or lower the threshold in score.yaml."},
	{EndlessCue, "cue without end words", "The scope of the cue runs to the end of a sentence or further: name in ends what ends it, or write ends: [] to mean it."},
	{UnknownDisarm, "unknown DISARM id", "The id is not in the list of DISARM techniques: correct it, or add it to disarm.yaml of the pack."},
	{Unformatted, "Rego not formatted", "The file is not as opa fmt writes it. --fix does."},
	{LooseEnd, "blanks at a line's end or no newline at the file's end", "--fix removes the blanks and adds the newline."},
	{IdleAllowance, "allowance for nothing", "A term allows a lint that does not find anything in it (any more), or that does not exist: remove it from allow."},
}
