# METADATA
# title: the findings of every label
# description: The entry point of the pack.
package rules.main

# METADATA
# title: findings
# description: Every finding of every narrative and tactic of the pack.
# entrypoint: true
findings contains f if some f in data.rules.narratives[_].finding

findings contains f if some f in data.rules.tactics[_].finding
