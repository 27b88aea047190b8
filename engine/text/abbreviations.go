package text

// holds reports whether w is an abbreviation that never ends a sentence.
func holds(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "capt", "lt", "col", "gen", "sgt", "sen", "rep",
		"gov", "st", "vs", "cf", "e.g", "i.e", "viz", "mt", "messrs", "mme", "pres", "adm", "cmdr", "supt",
		"т.е", "т.к", "т.н", "т.о", "ул", "тов", "гр", "акад", "проф", "ген", "см", "ср", "рис", "просп",
		"корп", "пер", "гл", "обл", "р-н", "св", "вул", "ім", "напр", "див", "гос", "зам", "лейт", "полк",
		"кап", "деп", "респ", "нар", "пос", "стр":
		return true
	}
	return false
}

// mayHold reports whether w is an abbreviation that ends a sentence only where
// the next word commonly begins one.
func mayHold(w string) bool {
	switch w {
	case "inc", "corp", "co", "ltd", "llc", "jr", "sr", "dept", "univ", "assn", "bros", "gmbh", "ave", "blvd",
		"им", "руб", "долл", "тыс", "млн", "млрд", "трлн", "коп", "гг", "вв", "грн", "тис":
		return true
	}
	return false
}

// beforeNumber reports whether w is an abbreviation before a number.
func beforeNumber(w string) bool {
	switch w {
	case "no", "nos", "p", "pp", "vol", "art", "fig", "ch", "sec", "op", "approx", "ca", "par", "ed",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"п", "пп", "ст", "с", "г", "д", "кв", "ч", "т", "тел", "янв", "фев", "февр", "апр", "авг", "сен",
		"сент", "окт", "ноя", "нояб", "дек", "ок", "прибл", "рр", "р":
		return true
	}
	return mayHold(w)
}

// opener reports whether w commonly begins a sentence and is no name.
func opener(w string) bool {
	switch w {
	case "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those",
		"but", "and", "or", "so", "yet", "if", "when", "while", "as", "at", "in", "on", "for", "from", "by",
		"to", "with", "after", "before", "because", "since", "there", "here", "then", "now", "no", "not",
		"nor", "yes", "his", "her", "its", "their", "our", "my", "your", "who", "what", "why", "how", "where",
		"however", "although", "though", "only", "even", "also", "some", "many", "most", "all", "both", "one",
		"two", "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "will", "would",
		"let", "let's", "don't", "according", "officials", "meanwhile", "instead", "still", "just", "once",
		"это", "этот", "эта", "эти", "он", "она", "оно", "они", "мы", "вы", "ты", "я", "и", "а", "но", "или",
		"да", "нет", "не", "ни", "как", "так", "что", "чтобы", "когда", "если", "затем", "потом", "после",
		"тогда", "там", "тут", "где", "в", "во", "на", "по", "при", "за", "из", "с", "со", "у", "к", "о", "об",
		"от", "для", "до", "также", "однако", "поэтому", "кроме", "его", "ее", "их", "все", "кто", "почему",
		"цей", "ця", "це", "ці", "він", "вона", "воно", "вони", "ми", "ви", "ти", "і", "й", "та", "але", "або",
		"ні", "як", "що", "щоб", "коли", "якщо", "потім", "після", "тоді", "де", "під", "із",
		"від", "також", "проте", "тому", "крім", "його", "її", "їх", "усі", "всі", "хто", "чому":
		return true
	}
	return false
}
