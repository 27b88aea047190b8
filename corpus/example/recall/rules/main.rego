# METADATA
# title: the findings of every label
# description: The union of `finding` over all labels.
package rules.main

# METADATA
# title: findings
# description: Every finding of every narrative of the pack.
# entrypoint: true
findings contains f if some f in data.rules.narratives[_].finding
