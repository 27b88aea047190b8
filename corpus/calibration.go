package corpus

// Calibration says how far a score can be read as a share: of the predictions with
// a score near 0.8, are about 80% right? It looks at every prediction with a score
// above 0, hit or not, on labels whose answer is not optional; right means label
// and stance.
type Calibration struct {
	Bins []Bin `json:"bins"` // equal width; only those that hold a prediction
	// Brier is the mean squared distance of score and outcome (0 or 1).
	Brier float64 `json:"brier"`
	// ECE, the expected calibration error, is the mean distance of a bin's score and
	// its share of right predictions, weighted by the bin's size.
	ECE float64 `json:"ece"`
	N   int     `json:"n"`
}

// Bin is the predictions with a score in [Low, High), the last one with High.
type Bin struct {
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Score float64 `json:"score"` // mean
	Right Figure  `json:"right"`
}

const bins = 10

// calibrate returns the calibration of the outcomes, off-topic text left out.
func calibrate(c *Corpus, outcomes []Outcome) Calibration {
	var n, right [bins]int
	var sum [bins]float64
	var cal Calibration
	for i := range c.Items {
		if c.Items[i].Offtopic {
			continue
		}
		for _, p := range outcomes[i].Predictions {
			e, _ := c.Items[i].Expected(p.Label)
			if e.Optional || p.Score <= 0 {
				continue
			}
			b := min(int(p.Score*bins), bins-1)
			y := 0.0
			if e.Accepts(p.Stance) {
				right[b]++
				y = 1
			}
			n[b]++
			sum[b] += p.Score
			cal.Brier += (p.Score - y) * (p.Score - y)
			cal.N++
		}
	}
	if cal.N == 0 {
		return cal
	}
	cal.Brier /= float64(cal.N)
	for b := range bins {
		if n[b] == 0 {
			continue
		}
		bin := Bin{
			Low: float64(b) / bins, High: float64(b+1) / bins,
			Score: sum[b] / float64(n[b]), Right: Proportion(right[b], n[b]),
		}
		distance := bin.Score - bin.Right.Value
		if distance < 0 {
			distance = -distance
		}
		cal.ECE += distance * float64(n[b]) / float64(cal.N)
		cal.Bins = append(cal.Bins, bin)
	}
	return cal
}
