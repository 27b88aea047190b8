# METADATA
# title: nearness
# description: |
#   Which mentions stand close to which. Mentions are given as lists of ids, the way
#   `input.terms.<term>[sentence]` holds them. The distance of two mentions is the number of
#   tokens between the end of the first and the start of the second: neighbours are at 0, and
#   so are mentions that overlap. A mention is never near itself.
package rules.lib.near

# METADATA
# title: pairs
# description: All [a, b] of the two lists that are at most n tokens apart, in either order.
pairs(xs, ys, n) := {[a, b] |
	some a in xs
	x := input.mentions[a]
	some b in ys
	a != b
	y := input.mentions[b]
	y.token - x.end <= n
	x.token - y.end <= n
}

# METADATA
# title: before
# description: All [a, b] of the two lists where a ends before b starts, at most n tokens apart.
before(xs, ys, n) := {[a, b] |
	some a in xs
	some b in ys
	gap := input.mentions[b].token - input.mentions[a].end
	gap >= 0
	gap <= n
}

# METADATA
# title: any
# description: True where at least one pair of the two lists is at most n tokens apart.
any(xs, ys, n) if {
	some a in xs
	x := input.mentions[a]
	some b in ys
	a != b
	y := input.mentions[b]
	y.token - x.end <= n
	x.token - y.end <= n
}

# METADATA
# title: around
# description: |
#   The mentions of a term (`input.terms.<term>`) in the sentence and in up to n sentences before
#   and after it, within the same part, in order.
around(by_sentence, sentence, n) := [m |
	here := input.sentences[sentence]
	some i in numbers.range(here.index - n, here.index + n)
	there := sprintf("s%d", [i])
	mentions := by_sentence[there]
	input.sentences[there].part == here.part
	some m in mentions
]
