package main

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/bundle"
	"github.com/canard-rules/canard/workbench/packs"
)

// inspected is what there is to know of a pack without any text.
type inspected struct {
	Name      string            `json:"name"`
	Kind      string            `json:"kind"` // folder, bundle or revision
	Pack      engine.PackInfo   `json:"pack"`
	Manifest  *bundle.Manifest  `json:"manifest,omitempty"`
	Signature *bundle.Signature `json:"signature,omitempty"`
	Labels    int               `json:"labels"`
	Rules     map[string]int    `json:"rules"` // by status
	Terms     int               `json:"terms"`
	Variants  int               `json:"variants"`
	Languages []string          `json:"languages"`
	Files     []inspectedFile   `json:"files"`
}

type inspectedFile struct {
	Name  string `json:"name"`
	Bytes int64  `json:"bytes"`
}

func (a *app) packInspectCommand() *cobra.Command {
	var p pack
	var format string
	cmd := &cobra.Command{
		Use:   "inspect PACK",
		Short: "Show what a pack holds: revision, digest, signature, labels, rules, files",
		Long:  `Inspect takes a folder, a bundle, or a git revision such as HEAD~1 or HEAD:rules.`,
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != formatText && format != formatJSON {
				return fmt.Errorf("unknown output format %q: --format is text or json", format)
			}
			found, e, err := p.open(cmd.Context(), args[0], "")
			if err != nil {
				return err
			}
			in, err := inspect(found, e)
			if err != nil {
				return err
			}
			if format == formatJSON {
				return indented(a.stdout, in)
			}
			return in.write(a)
		},
	}
	p.keyFlag(cmd)
	cmd.Flags().StringVar(&format, "format", formatText, "how to write: text or json")
	return cmd
}

func inspect(found *packs.Pack, e *engine.Engine) (*inspected, error) {
	in := &inspected{
		Name: found.Name, Kind: found.Kind, Pack: e.Pack(), Labels: len(e.Labels()), Rules: map[string]int{},
		Terms: len(e.Lexicon().Terms), Variants: len(e.Lexicon().Variants), Languages: e.Languages(),
	}
	if found.Bundle != nil {
		in.Manifest, in.Signature = &found.Bundle.Manifest, found.Bundle.Signature
	}
	for _, r := range e.Rules() {
		in.Rules[string(r.Status)]++
	}
	err := fs.WalkDir(found.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			in.Files = append(in.Files, inspectedFile{name, info.Size()})
		}
		return err
	})
	return in, err
}

func (in *inspected) write(a *app) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  a %s\n", printable(in.Name), in.Kind)
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "  %-10s %s\n", name, inline(fmt.Sprintf(format, args...)))
	}
	line("pack", "%s %s", in.Pack.Name, in.Pack.Version)
	line("digest", "%s", in.Pack.Digest)
	if in.Manifest != nil {
		line("revision", "%s", in.Manifest.Revision)
		line("roots", "%s", strings.Join(in.Manifest.Roots, ", "))
		if was := in.Manifest.Metadata.Digest; was != "" && was != in.Pack.Digest {
			line("", "the manifest says digest %s, which is not that of the files", was)
		}
		line("signature", "%s", signatureWords(in.Signature))
	}
	var rules []string
	for status, n := range in.Rules {
		rules = append(rules, fmt.Sprintf("%d %s", n, status))
	}
	slices.Sort(rules)
	line("labels", "%d", in.Labels)
	line("rules", "%s", strings.Join(rules, ", "))
	line("terms", "%d, %d variants, in %s", in.Terms, in.Variants, strings.Join(in.Languages, ", "))
	folders := map[string]*inspectedFile{}
	count := map[string]int{}
	for _, f := range in.Files {
		dir := path.Dir(f.Name)
		if folders[dir] == nil {
			folders[dir] = &inspectedFile{Name: dir}
		}
		folders[dir].Bytes += f.Bytes
		count[dir]++
	}
	fmt.Fprintf(&b, "  %d files\n", len(in.Files))
	dirs := make([]string, 0, len(folders))
	for dir := range folders {
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	for _, dir := range dirs {
		fmt.Fprintf(&b, "    %-44s %3d files %8d bytes\n", printable(dir+"/"), count[dir], folders[dir].Bytes)
	}
	_, err := a.stdout.WriteString(b.String())
	return err
}
