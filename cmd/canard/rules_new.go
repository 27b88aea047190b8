package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/scaffold"
)

func (a *app) rulesNewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Make a pack, a label, a rule or a term, whole from the first moment",
		Long: `New makes the files of a pack, a label, a rule or a term in the pack's own style:
rule, METADATA, test, cases and registry entry. New rules are drafts and their
cases pending, so that the pack loads and its tests pass at once. Nothing is
written unless the pack loads with it, and no file that is there is replaced.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("rules new pack DIR, label ID, rule LABEL/ID or term ID?")
		},
	}
	cmd.AddCommand(a.newPackCommand(), a.newLabelCommand(), a.newRuleCommand(), a.newTermCommand())
	return cmd
}

// edited is the --rules flag of commands that change a pack.
type edited struct{ dir string }

func (p *edited) flag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.dir, "rules", "", "the rule pack to change, a folder `DIR`")
	cmd.MarkFlagDirname("rules") //nolint:errcheck // the flag is there
}

// make runs a scaffold on the pack of --rules and says what it did.
func (a *app) make(cmd *cobra.Command, p *edited, scaffolding func(*scaffold.Pack) (*scaffold.Change, error)) error {
	if p.dir == "" {
		return errors.New("name the pack to change with --rules DIR: the built-in one cannot be changed; 'canard rules new pack DIR' makes one")
	}
	open, err := scaffold.Open(cmd.Context(), p.dir)
	if err != nil {
		return asPackError(p.dir, err)
	}
	c, err := scaffolding(open)
	if err != nil {
		return err
	}
	if err := c.Write(cmd.Context()); err != nil {
		return asPackError("what would be written", err)
	}
	return made(a.stdout, p.dir, c)
}

// asPackError lists the mistakes of a pack; another error stays as it is.
func asPackError(name string, err error) error {
	if errors.As(err, new(source.Mistakes)) {
		return &packError{name, err}
	}
	return err
}

func made(w io.Writer, dir string, c *scaffold.Change) error {
	var b strings.Builder
	for _, name := range c.Made() {
		fmt.Fprintf(&b, "made     %s\n", printable(filepath.Join(dir, name)))
	}
	for _, name := range c.Altered() {
		fmt.Fprintf(&b, "changed  %s\n", printable(filepath.Join(dir, name)))
	}
	for i, next := range c.Next {
		word := "next    "
		if i > 0 {
			word = "        "
		}
		fmt.Fprintf(&b, "%s %s\n", word, printable(next))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (a *app) newPackCommand() *cobra.Command {
	var p pack
	var name string
	cmd := &cobra.Command{
		Use:   "pack DIR",
		Short: "Make a pack for a topic of its own",
		Long: `Pack makes a rule pack in DIR, which must be empty or not there. What belongs to
no topic is copied from the built-in pack (or that of --rules): the stance table,
cues, languages, formulas and schemas. The lexicon and the label registry begin
empty.`,
		Example: "  canard rules new pack water",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			from, err := p.fs()
			if err != nil {
				return err
			}
			c, err := scaffold.NewTopic(cmd.Context(), from, args[0], name)
			if err != nil {
				return asPackError("what would be written", err)
			}
			if err := c.Write(cmd.Context()); err != nil {
				return asPackError("what would be written", err)
			}
			fmt.Fprintf(a.stdout, "made     %s, a pack without labels yet\n", printable(args[0]))
			for _, left := range c.Left {
				a.complain("left out %s: it names terms of the topic it was written for", left)
			}
			for _, next := range c.Next {
				fmt.Fprintf(a.stdout, "next     %s\n", printable(next))
			}
			return nil
		},
	}
	p.rulesFlags(cmd)
	cmd.Flag("rules").Usage = "copy from the rule pack in `DIR`, a folder or a bundle (.tar.gz), instead of the embedded one"
	cmd.Flags().StringVar(&name, "name", "", "the pack's `NAME`; that of its folder if left out")
	return cmd
}

func (a *app) newLabelCommand() *cobra.Command {
	var p edited
	var l scaffold.Label
	cmd := &cobra.Command{
		Use:   "label ID",
		Short: "Add a label: registry entry, folder, first rule, test and cases",
		Long: `Label adds a label with a first draft rule, which fires where its --terms stand
near each other in one sentence, the predicate first. Without --terms it gets a
term of its own, which matches the title word by word: a beginning to work from.`,
		Example: `  canard rules new label staged-recall --kind narrative --title "The recall was staged" --rules DIR`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l.ID = args[0]
			return a.make(cmd, &p, func(p *scaffold.Pack) (*scaffold.Change, error) { return p.NewLabel(l) })
		},
	}
	p.flag(cmd)
	f := cmd.Flags()
	f.StringVar(&l.Kind, "kind", "narrative", "`KIND` of label: narrative or tactic")
	f.StringVar(&l.Title, "title", "", "the story or tactic in a few words")
	f.StringVar(&l.Description, "description", "", "what the label means, in a sentence")
	f.StringVar(&l.Source, "source", "", "where the story is documented")
	f.StringSliceVar(&l.Disarm, "disarm", nil, "DISARM technique `IDS`")
	f.StringVar(&l.Rule, "rule", scaffold.FirstRule, "`ID` of the first rule")
	f.StringSliceVar(&l.Terms, "terms", nil, "ids of the `TERMS` that must stand together for the first rule, the predicate first")
	f.StringVar(&l.Text, "text", "", "a text that must carry the label")
	f.StringVar(&l.Language, "language", "en", "language of --text")
	return cmd
}

func (a *app) newRuleCommand() *cobra.Command {
	var p edited
	var r scaffold.Rule
	cmd := &cobra.Command{
		Use:   "rule LABEL/ID",
		Short: "Add a draft rule to a label, with its test and a pending case",
		Long: `Rule adds a draft rule that fires where its --terms stand near each other in one
sentence, the predicate first. Without --terms it gets a term of its own, which
matches the title word by word: a beginning to work from.`,
		Example: `  canard rules new rule staged-recall/insiders --terms admit,recall --title "insiders admit it" --rules DIR`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var ok bool
			if r.Label, r.ID, ok = strings.Cut(args[0], "/"); !ok {
				return fmt.Errorf("write the rule as LABEL/ID, not %q", args[0])
			}
			return a.make(cmd, &p, func(p *scaffold.Pack) (*scaffold.Change, error) { return p.NewRule(r) })
		},
	}
	p.flag(cmd)
	f := cmd.Flags()
	f.StringSliceVar(&r.Terms, "terms", nil, "ids of the `TERMS` that must stand together, the predicate first")
	f.StringVar(&r.Title, "title", "", "the proposition in a few words")
	f.StringVar(&r.Description, "description", "", "what the rule finds, in a sentence")
	f.StringVar(&r.Source, "source", "", "where the proposition is documented")
	f.Float64Var(&r.Weight, "weight", scaffold.DefaultWeight, "how strong the evidence is, above 0 and up to 1")
	f.StringSliceVar(&r.Disarm, "disarm", nil, "DISARM technique `IDS`")
	f.StringVar(&r.Text, "text", "", "a text that must fire the rule")
	f.StringVar(&r.Language, "language", "en", "language of --text")
	return cmd
}

func (a *app) newTermCommand() *cobra.Command {
	var p edited
	var t scaffold.Term
	cmd := &cobra.Command{
		Use:   "term ID",
		Short: "Add a term to the lexicon",
		Long: `Term adds an entry to the lexicon. A phrase matches in any case; word~ is a word
with any grammatical ending, word* one with any letters behind, (a|b) either, [a]
a or nothing, <3> up to three words between. Give --en, --ru, --uk and --any once
a phrase.`,
		Example: `  canard rules new term staging --type act --en "(stage|staged|staging)" --en "put* on a show" --rules DIR`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			t.ID = args[0]
			return a.make(cmd, &p, func(p *scaffold.Pack) (*scaffold.Change, error) { return p.NewTerm(t) })
		},
	}
	p.flag(cmd)
	f := cmd.Flags()
	f.StringVar(&t.Type, "type", "", "what it is: person, organization, act, concept …")
	f.StringVar(&t.Role, "role", "", "the part it plays: proxy, conduit, target …")
	f.StringVar(&t.Title, "title", "", "how people call it")
	f.StringVar(&t.Note, "note", "", "what the next author should know")
	f.StringSliceVar(&t.Broader, "broader", nil, "ids of the `TERMS` that a mention of it also counts as")
	f.StringArrayVar(&t.En, "en", nil, "an English `PHRASE`")
	f.StringArrayVar(&t.Ru, "ru", nil, "a Russian `PHRASE`")
	f.StringArrayVar(&t.Uk, "uk", nil, "a Ukrainian `PHRASE`")
	f.StringArrayVar(&t.Any, "any", nil, "a `PHRASE` of no language, such as a name or a hashtag")
	f.StringVar(&t.File, "file", "", "the lexicon `FILE` to write to; the one with most terms of the type if left out")
	return cmd
}
