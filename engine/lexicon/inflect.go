package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// irregular lists the past forms of English verbs that no rule makes, by base
// form. It holds grammar only.
var irregular = map[string]string{
	"be": "am is are was were been being", "bear": "bore borne", "beat": "beaten", "become": "became",
	"begin": "began begun", "bind": "bound", "blow": "blew blown", "break": "broke broken",
	"bring": "brought", "build": "built", "burn": "burnt", "buy": "bought", "catch": "caught",
	"choose": "chose chosen", "come": "came", "cost": "cost", "cut": "cut", "deal": "dealt",
	"dig": "dug", "do": "did done does", "draw": "drew drawn", "drive": "drove driven", "eat": "ate eaten",
	"fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought", "find": "found",
	"fly": "flew flown", "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got gotten",
	"give": "gave given", "go": "went gone goes", "grow": "grew grown", "hang": "hung", "have": "had has",
	"hear": "heard", "hide": "hid hidden", "hit": "hit", "hold": "held", "keep": "kept", "know": "knew known",
	"lay": "laid", "lead": "led", "lean": "leant", "leave": "left", "lend": "lent", "let": "let",
	"lie": "lied lay lain lying", "lose": "lost", "make": "made", "mean": "meant", "meet": "met",
	"mislead": "misled", "overthrow": "overthrew overthrown", "pay": "paid", "prove": "proven",
	"put": "put", "quit": "quit", "read": "read", "rebuild": "rebuilt", "ride": "rode ridden",
	"rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold",
	"send": "sent", "set": "set", "shake": "shook shaken", "shoot": "shot", "show": "shown", "shut": "shut",
	"sing": "sang sung", "sink": "sank sunk", "sit": "sat", "speak": "spoke spoken", "spend": "spent",
	"spin": "spun", "split": "split", "spread": "spread", "stand": "stood", "steal": "stole stolen",
	"stick": "stuck", "strike": "struck stricken", "swear": "swore sworn", "sweep": "swept", "swing": "swung",
	"take": "took taken", "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought",
	"throw": "threw thrown", "undergo": "underwent undergone", "understand": "understood",
	"undo": "undid undone", "uphold": "upheld", "wear": "wore worn", "win": "won", "withdraw": "withdrew withdrawn",
	"withhold": "withheld", "write": "wrote written", "rewrite": "rewrote rewritten", "overturn": "overturned",
	"man": "men", "woman": "women", "lawman": "lawmen", "child": "children", "person": "people persons",
	"crisis": "crises", "spy": "spies spied", "thief": "thieves", "life": "lives",
}

// englishForms returns the regular and irregular forms of a base form, itself first.
// It errs on the side of too many: a form that is no word does no harm.
func englishForms(base string) []string {
	forms := []string{base}
	add := func(fs ...string) { forms = append(forms, fs...) }
	last, _ := utf8.DecodeLastRuneInString(base)
	stem := base[:len(base)-utf8.RuneLen(last)]
	vowel := func(s string) bool {
		r, _ := utf8.DecodeLastRuneInString(s)
		return strings.ContainsRune("aeiou", r)
	}
	switch {
	case last == 'e':
		add(base+"s", base+"d", stem+"ing")
		if strings.HasSuffix(stem, "i") {
			add(strings.TrimSuffix(stem, "i") + "ying")
		}
	case last == 'y' && !vowel(stem):
		add(stem+"ies", stem+"ied", base+"ing")
	case strings.ContainsRune("sxz", last) || strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh"):
		add(base+"es", base+"ed", base+"ing")
	case last == 'o':
		add(base+"s", base+"es", base+"ed", base+"ing")
	default:
		add(base+"s", base+"ed", base+"ing")
		if utf8.RuneCountInString(base) >= 5 { // a stem cut before its e: "interfer"
			add(base+"e", base+"es")
		}
		double := !vowel(base) && vowel(stem) && !strings.ContainsRune("wy", last) && utf8.RuneCountInString(base) > 2
		if double {
			add(base+string(last)+"ed", base+string(last)+"ing")
		}
	}
	return append(forms, strings.Fields(irregular[base])...)
}

// endings are the grammatical endings of Russian and Ukrainian nouns, adjectives
// and verbs that may follow a written stem, the empty one included. Reflexive
// forms add -ся, -сь to any of them.
var endings = func() map[string]bool {
	all := strings.Fields(`
		а я о е и ы у ю й ь ам ям ах ях ом ем ой ей ою ею ов ев ами ями ия ию ие ии ий ием иям иях иями ью ия
		ый ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими
		ть ти л ла ло ли ет ит ешь ишь ете ите ут ют ат ят ал ала ало али ил ила ило или ел ела ело ели ул ула уло ули
		ял яла яло яли нул нула нуло нули ать ить еть уть ять ает яет еет ают яют еют ует уют аю яю ай айте йте
		ывать ывал ывала ывало ывали ывает ывают ивать ивал ивала ивало ивали ивает ивают овать овал овала овало овали
		ан ана ано аны ен ена ено ены ян яна яно яны ан анный анная анное анные анного анной анных анным анному анными анную
		енный енная енное енные енного енной енных енным енному енными енную ящий ящие ящего ящих ющий ющие ющего ющих ющая ющей
		вший вшая вшие вшего вшей вших вшим вшими авший авшая авшие авшего авших ивший ившая ившие ившего ивших
		в вши ав ив ев яв ув авши ивши
		і ї є ії ію єю ією ові еві єві єм ів їв ій ьої ьої ого ього ьому ім їм іх їх іми їми ої ою еї
		ти ати ити іти яти ути ува увати ував увала увало ували юва ювати ював ювала ювали имо емо ємо уть ють ать ять
		ить ує ує ють уюсь ала ало али ила ило или іла ілі іли
		ено ано ений ена ене ені еного еної ених еним ними аний ана ане ані аного аної аних аним
		ую уешь ует уем уете уют юю юет юют аю аешь ает аем аете ают яю яешь яет яем яют ею еет еют
		уєш ує уємо уєте ують юєш ює юємо юєте юють аєш ає аємо аєте ають яєш яє яємо яєте яють ію іє іють
		ував увала увало ували ював ювала ювали овано ований ована овані оване
		ован ована овано ованы ованный ованная ованные ованного ованных
		уючи ючи аючи яючи уя ая яя ившись авшись
		єть
		ня ню ні нь ням нями нях ння нню нні нням ннями ннях ття ттю тті ттям лля ллю ллі
		ств ство ства ству ством стве стві`)
	m := make(map[string]bool, 3*len(all)+1)
	m[""] = true
	for _, e := range all {
		m[e] = true
		m[e+"ся"] = true
		m[e+"сь"] = true
	}
	m["ся"], m["сь"] = true, true
	return m
}()

// longestEnding is the bytes of the longest of them.
var longestEnding = func() (n int) {
	for e := range endings {
		n = max(n, len(e))
	}
	return n
}()

// cyrillic reports whether the word is written in Cyrillic letters.
func cyrillic(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.Is(unicode.Cyrillic, r)
}
