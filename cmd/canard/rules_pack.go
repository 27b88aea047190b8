package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/workbench/bundle"
)

func (a *app) rulesPackCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "pack",
		Short: "Make a pack one file: build, sign, verify, inspect and compare bundles",
		Long: `A bundle is the pack in one file (.tar.gz) that an unmodified OPA serves: its Rego,
OPA's manifest, and the lexicon, cues, labels and formulas as they are, which OPA
passes over. OPA's own signature covers all of them. Wherever a command takes
--rules DIR, a bundle will do.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("rules pack build, sign, verify, inspect or diff?")
		},
	}
	cmd.AddCommand(a.packBuildCommand(), a.packSignCommand(), a.packVerifyCommand(), a.packInspectCommand(), a.packDiffCommand())
	return cmd
}

func (a *app) packBuildCommand() *cobra.Command {
	var p pack
	var opt bundle.Options
	var output, key, algorithm string
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build a bundle of a pack that loads",
		Long: `Build packs what serving needs into one file. The same pack and revision give the
same bytes. With --key the bundle is signed as well.

With --overlay the bundle is that of the local overlay alone, once the pack has been
loaded with it: where packs are verified, an overlay is too.`,
		Example: `  canard rules pack build --rules rules -o pack.tar.gz
  canard rules pack build --rules rules -o pack.tar.gz --key signing.pem
  opa eval -b pack.tar.gz -i input.json data.rules.main.findings`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			fsys, err := p.fs()
			if err != nil {
				return err
			}
			if _, err := p.loadFrom(cmd.Context(), fsys, p.name(), 0); err != nil {
				return err // a bundle of what does not load serves nobody
			}
			data, err := bundle.Build(fsys, opt)
			if p.overlay != "" {
				data, err = bundle.BuildOverlay(os.DirFS(p.overlay), filepath.Base(p.overlay))
			}
			if err != nil {
				return err
			}
			if key != "" {
				if data, err = signed(data, key, algorithm); err != nil {
					return err
				}
			}
			if err := replaceFile(output, data); err != nil {
				return err
			}
			b, err := bundle.Open(data, nil)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "%s: %s, revision %s, %d files, %d bytes, %s\n", output,
				inline(b.Manifest.Metadata.Pack), inline(b.Manifest.Revision), len(b.Files), len(data), signatureWords(b.Signature))
			return err
		},
	}
	p.flag(cmd)
	f := cmd.Flags()
	f.StringVarP(&output, "output", "o", "pack.tar.gz", "write the bundle to `FILE`")
	f.StringVar(&opt.Revision, "revision", "", "name this `REVISION` (default: version and digest of the pack)")
	f.BoolVar(&opt.Tests, "tests", false, "take tests, cases and schemas along")
	signFlags(cmd, &key, &algorithm)
	return cmd
}

func signFlags(cmd *cobra.Command, key, algorithm *string) {
	cmd.Flags().StringVar(key, "key", "", "sign with the key in `FILE`: PEM with an RSA or ECDSA key, or a secret")
	cmd.Flags().StringVar(algorithm, "algorithm", "", "sign by this `ALGORITHM` (default: what the key is made for, such as RS256, ES256, HS256)")
}

func signed(data []byte, keyFile, algorithm string) ([]byte, error) {
	key, err := bundle.ReadKey(keyFile, algorithm)
	if err != nil {
		return nil, err
	}
	return bundle.Sign(data, key)
}

func signatureWords(s *bundle.Signature) string {
	switch {
	case s == nil:
		return "not signed"
	case s.Verified:
		return "signed (" + inline(s.Algorithm) + "), verified"
	}
	return "signed (" + inline(s.Algorithm) + "), not verified"
}
