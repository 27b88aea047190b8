package native

import "slices"

// The collections that are being made stand in lists of the machine, which keep
// their room from one run to the next.

var (
	noArray = Array{}
	noSet   = &Set{}
)

// open empties the list.
func (m *machine) open(list int) { m.lists[list] = m.lists[list][:0] }

// appending adds to an array, adding to a set, pairing to an object.
func appending(value expr, list int) code {
	return func(m *machine) signal {
		v := value(m)
		if v == nil {
			return m.nothing()
		}
		m.lists[list] = append(m.lists[list], v)
		return onward
	}
}

func adding(value expr, list int) code {
	return func(m *machine) signal {
		v := value(m)
		if v == nil {
			return m.nothing()
		}
		m.lists[list] = insert(m.lists[list], v)
		return onward
	}
}

func pairing(key, value expr, list int) code {
	return func(m *machine) signal {
		k, v := key(m), value(m)
		if k == nil || v == nil {
			return m.nothing()
		}
		i, ok := slices.BinarySearchFunc(m.lists[list], k, Compare)
		if ok {
			if !equal(m.lists[list+1][i], v) {
				return m.fail(errConflict)
			}
			return onward
		}
		m.lists[list] = slices.Insert(m.lists[list], i, k)
		m.lists[list+1] = slices.Insert(m.lists[list+1], i, v)
		return onward
	}
}

// maxKept is how long a list may be that is kept between runs.
const maxKept = 1 << 12

// copied takes what is in the list out of it.
func (m *machine) copied(list int) Array {
	if len(m.lists[list]) == 0 {
		return noArray
	}
	out := make(Array, len(m.lists[list]))
	copy(out, m.lists[list])
	if cap(m.lists[list]) > maxKept {
		m.lists[list] = nil
	}
	return out
}

func (m *machine) closeArray(list int) Value { return m.copied(list) }

func (m *machine) closeSet(list int) Value {
	if len(m.lists[list]) == 0 {
		return noSet
	}
	return &Set{m.copied(list)}
}

func (m *machine) closeObject(list int) Value {
	return &dict{m.copied(list), m.copied(list + 1)}
}
