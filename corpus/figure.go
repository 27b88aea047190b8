package corpus

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Few is the number of texts below which a figure is shown greyed, with its n.
const Few = 15

// Figure is an estimate with its 95% interval.
type Figure struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	// N is the number of texts (or labels of texts) it rests on. Where it is 0
	// there is no figure.
	N int `json:"n"`
}

// Thin reports whether the figure rests on so few texts that it says little.
func (f Figure) Thin() bool { return f.N < Few }

// z95 is the 0.975 quantile of the normal distribution.
const z95 = 1.959963984540054

// Proportion returns k of n with its Wilson score interval (E. B. Wilson, 1927;
// recommended for small n by Brown, Cai and DasGupta, 2001).
func Proportion(k, n int) Figure {
	if n == 0 {
		return Figure{}
	}
	p, m := float64(k)/float64(n), float64(n)
	centre := (p + z95*z95/(2*m)) / (1 + z95*z95/m)
	half := z95 / (1 + z95*z95/m) * math.Sqrt(p*(1-p)/m+z95*z95/(4*m*m))
	return Figure{Value: p, Low: math.Max(0, centre-half), High: math.Min(1, centre+half), N: n}
}

// Counts are right hits, false hits and misses.
type Counts struct {
	TP int `json:"tp"`
	FP int `json:"fp"`
	FN int `json:"fn"`
}

func (c *Counts) add(o Counts) { c.TP += o.TP; c.FP += o.FP; c.FN += o.FN }

// f1 returns 2TP / (2TP+FP+FN), 0 where that is 0/0.
func (c Counts) f1() float64 {
	if c.TP == 0 {
		return 0
	}
	return 2 * float64(c.TP) / float64(2*c.TP+c.FP+c.FN)
}

// Scores are the usual figures of Counts.
type Scores struct {
	Counts
	Precision Figure `json:"precision"`
	Recall    Figure `json:"recall"`
	F1        Figure `json:"f1"`
}

// ScoresOf returns precision and recall with Wilson intervals. F1 is a rising
// function of the Jaccard index J = TP/(TP+FP+FN), F1 = 2J/(1+J); J is a
// proportion, so that its Wilson interval, carried over, is an interval of F1.
func ScoresOf(c Counts) Scores {
	f := Proportion(c.TP, c.TP+c.FP+c.FN)
	for _, v := range []*float64{&f.Value, &f.Low, &f.High} {
		*v = 2 * *v / (1 + *v)
	}
	return Scores{
		Counts:    c,
		Precision: Proportion(c.TP, c.TP+c.FP),
		Recall:    Proportion(c.TP, c.TP+c.FN),
		F1:        f,
	}
}

// resamples of the bootstrap; its seed is fixed, so that reports can be compared.
const (
	resamples     = 1000
	bootstrapSeed = 20210316
)

// bootstrapMean returns the mean F1 over labels and its percentile bootstrap
// interval (Efron, 1979). Clusters of counts by label are drawn with replacement:
// a text and its variants stay together. Labels that never occur are left out.
func bootstrapMean(clusters [][]Counts, labels int) Figure {
	total := make([]Counts, labels)
	for _, c := range clusters {
		for i := range total {
			total[i].add(c[i])
		}
	}
	value, n := meanF1(total)
	f := Figure{Value: value, N: n}
	if n == 0 {
		return f
	}
	rng := rand.New(rand.NewPCG(bootstrapSeed, 0))
	means := make([]float64, resamples)
	for r := range means {
		clear(total)
		for range clusters {
			for i, c := range clusters[rng.IntN(len(clusters))] {
				total[i].add(c)
			}
		}
		means[r], _ = meanF1(total)
	}
	slices.Sort(means)
	f.Low, f.High = means[resamples*25/1000], means[resamples*975/1000-1]
	return f
}

// meanF1 returns the mean over the labels that occur, and how many decisions it rests on.
func meanF1(cs []Counts) (mean float64, n int) {
	labels := 0
	for _, c := range cs {
		if k := c.TP + c.FP + c.FN; k > 0 {
			mean += c.f1()
			n += k
			labels++
		}
	}
	if labels == 0 {
		return 0, 0
	}
	return mean / float64(labels), n
}

// McNemar returns the exact two-sided p-value of McNemar's test for b and c
// discordant pairs: twice the smaller tail of the binomial distribution with
// p = 1/2, at most 1.
func McNemar(b, c int) float64 {
	n, k := b+c, min(b, c)
	if n == 0 {
		return 1
	}
	tail := 0.0
	for i := 0; i <= k; i++ {
		tail += math.Exp(lchoose(n, i) - float64(n)*math.Ln2)
	}
	return math.Min(1, 2*tail)
}

func lchoose(n, k int) float64 {
	a, _ := math.Lgamma(float64(n + 1))
	b, _ := math.Lgamma(float64(k + 1))
	c, _ := math.Lgamma(float64(n - k + 1))
	return a - b - c
}
