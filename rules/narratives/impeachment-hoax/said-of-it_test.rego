package rules.narratives["impeachment-hoax_needs_test"]

# The same words, of which each staged-word is a loose one too.
loosely(terms) := object.union(plain(terms), {
	"terms": {"staged-loose": {"s0": [sprintf("l%d", [i]) | some i, t in terms; t == "staged-word"]}},
	"mentions": {sprintf("l%d", [i]): {"term": "staged-loose", "token": i, "end": i + 1, "modifiers": []} |
		some i, t in terms
		t == "staged-word"
	},
})

test_a_loose_word_beside_the_impeachment_finds_nothing if {
	terms := ["impeachment-place", "impeachment-affair", "x", "x", "staged-word"]
	found["staged-impeachment"] with input as plain(terms)
	not found["staged-impeachment"] with input as loosely(terms)
}

test_a_loose_word_said_of_the_impeachment if {
	found["staged-impeachment"] with input as loosely(["impeachment-place", "impeachment-affair", "staged-word"])
	found["staged-impeachment"] with input as loosely(["impeachment-place", "impeachment-affair", "x", "is-called", "x", "staged-word"])
}

test_a_loose_word_said_of_something_else if {
	far := ["x", "x", "x", "x", "x", "x"]
	away := array.concat(["impeachment-place", "impeachment-affair"], array.concat(far, ["is-called", "staged-word"]))
	not found["staged-impeachment"] with input as loosely(away)
	late := array.concat(["impeachment-place", "impeachment-affair", "is-called"], array.concat(far, ["staged-word"]))
	not found["staged-impeachment"] with input as loosely(late)
}
