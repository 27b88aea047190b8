package cover

import "go.yaml.in/yaml/v3"

// opensNothing reports whether a cue block has only kinds that open no scope: there
// is no modifier that would show them at work.
func opensNothing(block []*yaml.Node) bool {
	for i := 0; i+1 < len(block); i += 2 {
		if block[i].Value == "forward" || block[i].Value == "backward" {
			return false
		}
	}
	return len(block) > 0
}
