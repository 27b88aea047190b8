// Package bundle packs a rule pack into one file that an unmodified OPA serves.
//
// A bundle is the gzipped tar archive that OPA calls so: the pack's Rego as it
// stands, and OPA's .manifest with the pack's revision and roots. The lexicon, cues,
// labels and formulas ride along as the files they are: OPA passes over what it
// does not know, and its signature covers every file of the archive all the same.
// The same pack and revision give the same bytes.
//
// Build makes a bundle of a pack's files, Sign adds OPA's own signature, Open gives
// the files back, with a Key only after OPA itself has verified them. What is wrong
// with a bundle comes back as one sentence.
package bundle

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/overlay"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/workbench/files"
)

// The files of a bundle that are OPA's.
const (
	ManifestFile   = ".manifest"
	SignaturesFile = ".signatures.json"
)

// Bounds of what is read: a bundle comes from elsewhere.
const (
	maxFile  = 16 << 20
	maxTotal = 64 << 20
	maxFiles = 10_000
)

// Manifest is the part of OPA's manifest that bundles have.
type Manifest struct {
	Revision    string   `json:"revision"`
	Roots       []string `json:"roots"`
	RegoVersion int      `json:"rego_version"`
	Metadata    Metadata `json:"metadata,omitzero"`
}

// Metadata is what a bundle says of its pack. It is a claim: the digest in force is
// computed from the files when the pack is loaded.
type Metadata struct {
	Pack    string `json:"pack,omitempty"`
	Version string `json:"version,omitempty"`
	Digest  string `json:"digest,omitempty"`
}

// Options says what goes into a bundle. The zero value is what serving needs.
type Options struct {
	// Revision names the state of the pack; version and digest of it when empty.
	Revision string
	// Tests adds Rego tests, cases and schemas, so that the bundle can be worked on.
	Tests bool
}

// Build packs the files of a pack, which should load. Files that a pack does not
// read (Go, documents) are left out.
func Build(pack fs.FS, opt Options) ([]byte, error) {
	all, err := files.Read(pack, func(name string) bool { return carried(name, opt.Tests) })
	if err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	for _, name := range all.Names() {
		if why := reserved(name); why != "" {
			return nil, fmt.Errorf("build bundle: %s: %s; give the file another name", name, why)
		}
	}
	m, err := readManifest(all)
	if err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	digest, err := engine.Digest(all)
	if err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	info, ms := score.LoadPack(all)
	if err := ms.Err(); err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	m.Metadata = Metadata{Pack: info.Name, Version: info.Version, Digest: digest}
	if m.Revision = opt.Revision; m.Revision == "" {
		m.Revision = info.Version + "+" + strings.TrimPrefix(digest, "sha256:")[:12]
	}
	if all[ManifestFile], err = json.Marshal(m); err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	return write(all)
}

// BuildOverlay packs a local overlay, which is one file, so that it can be signed.
// OPA reads nothing of it.
func BuildOverlay(overlaid fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(overlaid, overlay.File)
	if err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	sum := sha256.Sum256(data)
	digest := hex.EncodeToString(sum[:])
	manifest, err := json.Marshal(Manifest{
		Revision: digest[:12], Roots: []string{"overlay"}, RegoVersion: 1,
		Metadata: Metadata{Pack: name, Digest: "sha256:" + digest},
	})
	if err != nil {
		return nil, fmt.Errorf("build bundle: %w", err)
	}
	return write(files.FS{overlay.File: data, ManifestFile: manifest})
}

// carried reports whether a file of a pack goes into its bundle.
func carried(name string, tests bool) bool {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") {
		return name == ManifestFile
	}
	switch path.Ext(base) {
	case ".rego":
		return tests || !strings.HasSuffix(base, "_test.rego")
	case ".yaml", ".yml", ".json":
		return tests || base != "cases.yaml" && !strings.HasPrefix(name, "schemas/")
	}
	return false
}

// reserved says why OPA would take a file for something else.
func reserved(name string) string {
	switch path.Base(name) {
	case "data.json", "data.yaml", "data.yml":
		return "OPA would load it as data outside of the pack's roots"
	case "policy.wasm", "plan.json", "plan.pb", "patch.json":
		return "OPA keeps that name for compiled policies and patches"
	}
	return ""
}

func readManifest(all files.FS) (Manifest, error) {
	m := Manifest{Roots: []string{"rules"}, RegoVersion: 1}
	data, ok := all[ManifestFile]
	if !ok {
		return m, nil
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("%s is no OPA manifest: %w", ManifestFile, err)
	}
	return m, nil
}

// write makes an archive whose bytes follow from the files alone.
func write(all files.FS) ([]byte, error) {
	var b bytes.Buffer
	gz, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	tw := tar.NewWriter(gz)
	names := all.Names()
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	for _, name := range names {
		h := &tar.Header{Name: name, Mode: 0o644, Size: int64(len(all[name])), Typeflag: tar.TypeReg, Format: tar.FormatUSTAR}
		if err := tw.WriteHeader(h); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if _, err := tw.Write(all[name]); err != nil {
			return nil, err
		}
	}
	if err := errors.Join(tw.Close(), gz.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// rank puts the signature and the manifest in front.
func rank(name string) int {
	return slices.Index([]string{SignaturesFile, ManifestFile}, name) & 3 // -1, for all others, is 3
}

// unpack reads an archive, and refuses what no pack needs: links, devices, names
// that lead out of it or stand there twice.
func unpack(data []byte) (files.FS, error) {
	gz, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, errors.New("is no bundle: not a gzipped tar archive; 'canard rules pack build' makes one")
	}
	tr := tar.NewReader(gz)
	out, total := files.FS{}, int64(0)
	for {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("is damaged: %w; build or fetch it again", err)
		}
		if h.Typeflag == tar.TypeDir {
			continue
		}
		name := strings.TrimPrefix(strings.TrimPrefix(h.Name, "./"), "/")
		total += h.Size
		switch _, twice := out[name]; {
		case h.Typeflag != tar.TypeReg:
			return nil, fmt.Errorf("holds %q, which is no plain file", h.Name)
		case !fs.ValidPath(name) || strings.Contains(name, "\\"):
			return nil, fmt.Errorf("holds %q, which is no path inside a pack", h.Name)
		case twice:
			return nil, fmt.Errorf("holds %q twice", name)
		case hidden(name):
			return nil, fmt.Errorf("holds the hidden file %q", name)
		case reserved(name) != "":
			return nil, fmt.Errorf("holds %q: %s", name, reserved(name))
		case h.Size > maxFile || total > maxTotal || len(out) >= maxFiles:
			return nil, fmt.Errorf("is too large at %q: at most %d files, %d MiB each and %d MiB together are read", name, maxFiles, maxFile>>20, maxTotal>>20)
		}
		if out[name], err = io.ReadAll(io.LimitReader(tr, maxFile+1)); err != nil {
			return nil, fmt.Errorf("is damaged at %q: %w; build or fetch it again", name, err)
		}
	}
	return out, nil
}

func hidden(name string) bool {
	return name != ManifestFile && name != SignaturesFile &&
		slices.ContainsFunc(strings.Split(name, "/"), func(s string) bool { return strings.HasPrefix(s, ".") })
}
