package rules.tactics["covert-influence"]

import data.rules.lib.told

# Told as having happened, and not in the mouth of the side that is accused of it: what "Moscow
# said" of an operation tells of none.
_happened(mentions) if {
	told.happened(mentions)
	every mention in mentions { not _accused_says(mention) }
}

_accused_says(mention) if {
	some modifier in input.mentions[mention].modifiers
	modifier.kind == "attributed"
	speaker := input.mentions[modifier.speaker]
	modifier.speaker in input.terms["russia-side"][speaker.sentence]
	speaker.token <= input.mentions[input.cues[modifier.cue].mention].end + 1
}
