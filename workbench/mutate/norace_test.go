//go:build !race

package mutate_test

// race says that the race detector is on.
const race = false
