package rules.narratives["ukraine-interfered"]

import data.rules.lib.near
import data.rules.lib.stance

# The actor does the act, and no Russia stands in the way; nor is he one of the proxies.
_acts(sentence, actor, act) if {
	not _quoted_apart(actor, act)
	not _trump_between(sentence, actor, act)
	not _by_proxy(sentence, actor)
	not _russia_between(sentence, actor, act)
	not _pressed_to(sentence, actor)
}

# "Trump pressed Ukraine to interfere" tells of what he wanted, and not of what Ukraine did.
_pressed_to(sentence, actor) if {
	some [press, _] in near.before(input.terms["pressure-act"][sentence], [actor], 1)
	count(near.before(input.terms["trump-side"][sentence], [press], 6)) > 0
}

# Named as the one whom somebody blames for it.
_blamed(sentence, actor) if {
	near.any([actor], input.terms["blame-ukraine"][sentence], 0)
}

# "the Ukrainian politician Derkach", "Derkach, a Ukrainian": not "Derkach, who claims that Ukraine".
_by_proxy(sentence, actor) if near.before([actor], input.terms["proxy-person"][sentence], 5) != set()

_by_proxy(sentence, actor) if near.before(input.terms["proxy-person"][sentence], [actor], 1) != set()

_by_proxy(sentence, actor) if {
	near.any([actor], input.terms["ukrainian-lawmaker"][sentence], 0)
}

# The act is quoted speech, the actor stands outside.
_quoted_apart(actor, act) if {
	some quote in input.quotes
	_within(quote, act)
	not _within(quote, actor)
}

_within(quote, mention) if {
	quote.part == input.mentions[mention].part
	quote.span[0] <= input.mentions[mention].span[0]
	quote.span[1] >= input.mentions[mention].span[1]
}

_trump_between(sentence, actor, act) if {
	some person in input.terms["trump-side"][sentence]
	input.mentions[person].token > input.mentions[actor].token
	input.mentions[person].token < input.mentions[act].token
}

_russia_between(sentence, actor, act) if {
	some russia in input.terms["russia-side"][sentence]
	not stance.denied(russia)
	not _says_so(russia, act)
	input.mentions[russia].token < input.mentions[act].token
	input.mentions[russia].token > input.mentions[actor].token - 6
}

# Russia is only the one who is said to say it.
_says_so(russia, act) if {
	some modifier in input.mentions[act].modifiers
	input.mentions[modifier.speaker].span == input.mentions[russia].span
}

# The US election, or a side of it, in the sentence or next to it.
_vote(sentence) := found if {
	found := _nearest(input.terms["us-vote"], sentence)
} else := _nearest(input.terms["trump-side"], sentence)

# An election, or at least an attempt to sway one.
_contest(sentence) := found if {
	found := _nearest(input.terms["us-vote"], sentence)
} else := found if {
	found := _nearest(input.terms["us-election"], sentence)
} else := input.terms.meddling[sentence]

# What the affair is about: the vote, the meddling, the hack, the server.
_affair(sentence) := acts if {
	acts := _nearest(input.terms["vote-meddling"], sentence)
} else := acts if {
	acts := _nearest(input.terms["server-break-in"], sentence)
} else := _vote(sentence)

_victim(sentence) := found if {
	found := _owner(sentence)
} else := found if {
	found := _nearest(input.terms["server-case"], sentence)
} else := found if {
	found := _nearest(input.terms["democrat-side"], sentence)
} else := input.terms["volodymyr-zelensky"][sentence]

_hacked(sentence) := found if {
	found := _owner(sentence)
} else := found if {
	found := _nearest(input.terms["democrat-side"], sentence)
} else := found if {
	not _russia_named(sentence)
	found := _nearest(input.terms["us-vote"], sentence)
}

# Russia, but as the one who did not do it.
_russia_named(sentence) if {
	some russia in input.terms["russia-side"][sentence]
	not stance.denied(russia)
}

_owner(sentence) := found if {
	found := _nearest(input.terms.dnc, sentence)
} else := found if {
	found := _nearest(input.terms.crowdstrike, sentence)
}

# In the sentence itself, or else in the one before or after it.
_nearest(by_sentence, sentence) := by_sentence[sentence]

_nearest(by_sentence, sentence) := found if {
	not by_sentence[sentence]
	found := near.around(by_sentence, sentence, 1)
	count(found) > 0
}

# Within quotation marks, a word of its phrase at least.
_in_marks(mention) if {
	some quote in input.quotes
	quote.part == input.mentions[mention].part
	some edge in input.mentions[mention].span
	edge >= quote.span[0]
	edge <= quote.span[1]
}

# Somebody inquires into it, which is no statement that it was so.
_inquired(sentence, act) if {
	near.before(input.terms["meddling-inquiry"][sentence], [act], 3) != set()
}

# Russians are the hackers of the sentence.
_russians_hack(sentence) if {
	some russia in input.terms["russia-side"][sentence]
	not stance.denied(russia)
	near.before([russia], input.terms.hack[sentence], 2) != set()
}
