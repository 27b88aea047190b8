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
	speaker := input.mentions[modifier.speaker]
	modifier.speaker in input.terms["russia-side"][speaker.sentence]
	_speaks(speaker, input.mentions[input.cues[modifier.cue].mention], input.mentions[mention])
}

# "Moscow said that …"
_speaks(speaker, cue, _) if speaker.token < cue.token

# "…, said Peskov", but not "the report says that Putin …"
_speaks(speaker, cue, mention) if {
	mention.token < cue.token
	speaker.token <= cue.end + 1
}

# "according to Peskov"
_speaks(speaker, cue, _) if {
	cue.term == "according-to"
	speaker.token == cue.end
}
