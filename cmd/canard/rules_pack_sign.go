package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/workbench/bundle"
)

func (a *app) packSignCommand() *cobra.Command {
	var output, key, algorithm string
	cmd := &cobra.Command{
		Use:     "sign BUNDLE --key FILE",
		Short:   "Sign a bundle with OPA's own signature over every file of it",
		Example: `  canard rules pack sign pack.tar.gz --key signing.pem`,
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if key == "" {
				return errors.New("give the key to sign with: --key FILE")
			}
			data, err := os.ReadFile(args[0])
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], plainError(err))
			}
			if data, err = signed(data, key, algorithm); err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			output = cmp.Or(output, args[0])
			if err := replaceFile(output, data); err != nil {
				return err
			}
			b, err := bundle.Open(data, nil)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "%s: %d files signed by %s\n", output, len(b.Signature.Covers), b.Signature.Algorithm)
			return err
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "write the signed bundle to `FILE` (default: in place)")
	signFlags(cmd, &key, &algorithm)
	return cmd
}

func (a *app) packVerifyCommand() *cobra.Command {
	var p pack
	cmd := &cobra.Command{
		Use:   "verify BUNDLE --verify-key FILE",
		Short: "Verify the signature of a bundle, and that it loads",
		Long: `Verify lets OPA check the signature and the hash of every file, and loads the pack.
The exit code is 1 where the bundle is unsigned, altered, signed with another key,
or does not load; the reason is one sentence.`,
		Example: `  canard rules pack verify pack.tar.gz --verify-key public.pem`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			key, err := p.key()
			if err != nil {
				return err
			}
			if key == nil {
				return errors.New("give the key to verify with: --verify-key FILE, or " + envVerifyKey)
			}
			data, err := os.ReadFile(args[0])
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], plainError(err))
			}
			b, err := bundle.Open(data, key)
			if err != nil {
				a.complain("%s %s", args[0], err)
				return status(exitInput)
			}
			e, err := p.loadFrom(cmd.Context(), b.Files, args[0], 0)
			if err != nil {
				a.complain("%s", err)
				return status(exitInput)
			}
			_, err = fmt.Fprintf(a.stdout, "%s: signed with %s (%s), %d files verified; %s %s %s\n",
				args[0], key.File, b.Signature.Algorithm, len(b.Signature.Covers), e.Pack().Name, e.Pack().Version, e.Pack().Digest)
			return err
		},
	}
	p.keyFlag(cmd)
	return cmd
}
