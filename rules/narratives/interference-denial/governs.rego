# Whether a denial is one of the deed: "Russia did not meddle", and not "nobody stopped the meddling".
package rules.narratives["interference-denial"]

import data.rules.lib.near

# A refutation on the deed, or a negation that governs it.
_deed_denied(actor, act) if {
	not _dealt_with(actor)
	not _dealt_with(act)
	some modifier in input.mentions[act].modifiers
	_governs(modifier, actor, act)
}

_governs(modifier, _, _) if modifier.kind == "refuted"

# "Russia did not try to meddle", "no interference by Russia"
_governs(modifier, _, act) if {
	_touches(modifier, act, "negation-aux")
}

# "Meddling there was none": the verb comes last.
_governs(modifier, _, _) if _was_none(modifier)

# "no Russian meddling", "nobody in Russia meddled"
_governs(modifier, actor, act) if {
	modifier.kind == "negated"
	_touches(modifier, actor, "negation-aux")
	count(near.before([actor], [act], 1)) > 0
}

# "I do not think that Russia meddled"
_governs(modifier, actor, act) if {
	_bridged(modifier, actor, "negation-raised")
	count(near.before([actor], [act], 6)) > 0
}

# The words of the affair under a negation: "there was no Russian meddling".
_story_denied(story) if {
	not _dealt_with(story)
	some modifier in input.mentions[story].modifiers
	_governs_story(modifier, story)
}

_governs_story(modifier, _) if modifier.kind == "refuted"

_governs_story(modifier, story) if {
	modifier.kind == "negated"
	some term in ["negation-aux", "negation-raised"]
	_touches(modifier, story, term)
}

_governs_story(modifier, _) if _was_none(modifier)

_was_none(modifier) if {
	input.mentions[input.cues[modifier.cue].mention].term == "was-none"
}

_touches(modifier, mention, _) if {
	cue := input.mentions[input.cues[modifier.cue].mention]
	cue.end == input.mentions[mention].token
}

_touches(modifier, mention, term) if _bridged(modifier, mention, term)

# The term alone stands between the negation and the mention.
_bridged(modifier, mention, term) if {
	cue := input.mentions[input.cues[modifier.cue].mention]
	some aux in input.terms[term][input.mentions[mention].sentence]
	input.mentions[aux].token <= cue.end
	input.mentions[aux].end > cue.end
	input.mentions[aux].end == input.mentions[mention].token
}

# What is denied is that somebody stopped, knew of or spoke of the interference.
_dealt_with(mention) if {
	count(near.before(input.terms["deal-with"][sentence], [mention], 2)) > 0
}
