package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	var p pack
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its rule pack",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			e, err := p.load(cmd.Context(), 0)
			if err != nil {
				return err
			}
			info := e.Pack()
			if info.Overlay != "" {
				info.Version += ", changed by overlay " + info.Overlay
			}
			_, err = fmt.Fprintf(a.stdout, "canard %s\npack   %s %s\n       %s\n       %d labels, %d rules\n",
				build(), inline(info.Name), inline(info.Version), info.Digest, len(e.Labels()), len(e.Rules()))
			return err
		},
	}
	p.flag(cmd)
	return cmd
}

// build names the module's version and the Go that built it.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown build)"
	}
	version, revision := info.Main.Version, ""
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			revision = " " + s.Value[:min(len(s.Value), 12)]
		}
	}
	if version == "" {
		version = "(devel)"
	}
	return fmt.Sprintf("%s%s, %s", version, revision, info.GoVersion)
}
