# What nobody has seen: a server that was never examined, an outfit that does not exist, meddling by nobody.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a server that nobody examined
# description: Since the FBI never had the server, nobody is said to know that Russia broke into it.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-03
# custom:
#   id: server-unexamined
#   weight: 0.55
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, servers in input.terms["server-unexamined"]
	doubt := near.around(input.terms.unknowable, sentence, 1)[0]
	russia := near.around(input.terms["russia-side"], sentence, 2)[0]
	not input.terms["ukraine-side"][sentence]
	some server in servers
	f := _shown(_shown(evidence.finding(rego.metadata.chain(), [server]), doubt), russia)
}

# METADATA
# title: no such outfit
# description: Of meddling or a hack it is said that the troll factory or the hackers themselves do not exist.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: no-such-outfit
#   weight: 0.6
#   disarm: [T0129.006]
finding contains f if {
	some sentence, denials in input.terms["no-such-outfit"]
	russia := near.around(input.terms["influence-state"], sentence, 1)[0]
	near.around(input.terms["doubt-topic"], sentence, 2) != []
	some denial in denials
	f := _shown(_jibed(rego.metadata.chain(), [denial]), russia)
}

# METADATA
# title: no meddling by anybody
# description: There is said to have been no meddling in a US vote, and Russia is named beside it.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: no-meddling
#   weight: 0.6
#   disarm: [T0129.006]
finding contains f if {
	some sentence, denials in input.terms["no-meddling"]
	input.terms["us-setting"][sentence]
	russia := near.around(input.terms["russia-side"], sentence, 1)[0]
	not _meddled_after_all(sentence, denials)
	some denial in denials
	f := _shown(_jibed(rego.metadata.chain(), [denial]), russia)
}

# "There was no meddling this time, unlike in 2016, when Russia meddled."
_meddled_after_all(sentence, denials) if {
	some act in input.terms.interfere[sentence]
	not near.any([act], denials, -1)
	not stance.denied(act)
}
