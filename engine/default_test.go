package engine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
)

// TestDefaultPackKnowsItsLanguages tells the languages of the default pack from
// others of the same scripts, on texts that carry no label.
func TestDefaultPackKnowsItsLanguages(t *testing.T) {
	e := load(t, rules.FS, engine.Options{})
	for _, c := range []struct{ body, language string }{
		{"The market opens at nine and the first strawberries of the year are in.", "en"},
		{"Rain tomorrow? I don't think so.", "en"},
		{"Сегодня в городе открылся рынок, и на площади уже продают первую клубнику.", "ru"},
		{"Сьогодні у місті відкрився ринок, і на площі вже продають першу полуницю.", "uk"},
		{"Hôm nay trời đẹp quá, chúng tôi đi chợ mua bánh mì và cà phê cho cả nhà.", ""},
		{"Le marché ouvre à neuf heures et les premières fraises de l'année sont arrivées, a-t-on dit.", ""},
		{"El mercado abre a las nueve y ya no me quedan fresas, así que voy a la plaza mañana.", ""},
		{"O mercado abre às nove e as primeiras fresas do ano já estão à venda na praça do centro.", ""},
		{"Der Markt öffnet um neun, und die ersten Erdbeeren des Jahres sind schon da.", ""},
		{"Il mercato apre alle nove e le prime fragole sono già in vendita, come ha detto la sindaca.", ""},
		{"De markt opent om negen uur en de eerste aardbeien van het jaar zijn er al.", ""},
		{"Targ otwiera się o dziewiątej, a pierwsze truskawki tego roku już są na placu.", ""},
		{"Pasar dibuka pukul sembilan dan stroberi pertama tahun ini sudah ada di alun-alun.", ""},
		{"Pazar dokuzda açılıyor ve yılın ilk çilekleri şimdiden meydanda satılıyor.", ""},
		{"市場は九時に開き、今年最初の苺がもう並んでいます。", ""},
		{"يفتح السوق في التاسعة وقد وصلت أول فراولة هذا العام إلى الساحة.", ""},
	} {
		r := classify(t, e, c.body)
		want := "clear"
		if c.language == "" {
			want = "unassessed"
		}
		assert.Equal(t, want, r.Action, c.body)
		if c.language != "" {
			assert.Equal(t, c.language, r.Language, c.body)
		}
	}
}
