package bundle_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	opa "github.com/open-policy-agent/opa/v1/bundle"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/bundle"
	"github.com/canard-rules/canard/workbench/files"
)

// kettles is the command line's pack, with files that a bundle leaves out.
func kettles(t *testing.T) files.FS {
	t.Helper()
	f := files.FS{}
	for _, dir := range []string{"../../cmd/canard/testdata/pack"} {
		require.NoError(t, filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			name, err := filepath.Rel(dir, p)
			require.NoError(t, err)
			f[filepath.ToSlash(name)], err = os.ReadFile(p)
			return err
		}))
	}
	f["README.md"], f["pack.go"] = []byte("# kettles"), []byte("package kettles")
	f["narratives/staged-recall/cases.yaml"] = []byte("[]")
	f["narratives/staged-recall/staged-recall_test.rego"] = []byte("package x_test")
	return f
}

func build(t *testing.T, f files.FS, opt bundle.Options) []byte {
	t.Helper()
	data, err := bundle.Build(f, opt)
	require.NoError(t, err)
	return data
}

// key writes a PEM file or a secret, and reads it.
func key(t *testing.T, kind string, data []byte) *bundle.Key {
	t.Helper()
	if kind != "" {
		data = pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: data})
	}
	file := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(file, data, 0o600))
	k, err := bundle.ReadKey(file, "")
	require.NoError(t, err)
	return k
}

// keys are pairs to sign and to verify with, by algorithm.
func keys(t *testing.T) map[string][2]*bundle.Key {
	t.Helper()
	r, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	rp, err := x509.MarshalPKIXPublicKey(&r.PublicKey)
	require.NoError(t, err)
	e, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	require.NoError(t, err)
	es, err := x509.MarshalECPrivateKey(e)
	require.NoError(t, err)
	ep, err := x509.MarshalPKIXPublicKey(&e.PublicKey)
	require.NoError(t, err)
	secret := key(t, "", []byte(strings.Repeat("s", 32)))
	return map[string][2]*bundle.Key{
		"RS256": {key(t, "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(r)), key(t, "PUBLIC KEY", rp)},
		"ES384": {key(t, "EC PRIVATE KEY", es), key(t, "PUBLIC KEY", ep)},
		"HS256": {secret, secret},
	}
}

func TestTheSamePackGivesTheSameBytes(t *testing.T) {
	a, b := build(t, kettles(t), bundle.Options{}), build(t, kettles(t), bundle.Options{})
	assert.Equal(t, a, b)
	assert.NotEqual(t, a, build(t, kettles(t), bundle.Options{Revision: "7"}))
}

func TestABundleIsThePack(t *testing.T) {
	pack := kettles(t)
	b, err := bundle.Open(build(t, pack, bundle.Options{}), nil)
	require.NoError(t, err)
	for _, gone := range []string{"README.md", "pack.go", "narratives/staged-recall/cases.yaml", "narratives/staged-recall/staged-recall_test.rego"} {
		assert.NotContains(t, b.Files, gone)
	}
	assert.Contains(t, b.Files, "lexicon/kettles.yaml")
	e, err := engine.Load(t.Context(), b.Files, engine.Options{})
	require.NoError(t, err)
	digest, err := engine.Digest(pack)
	require.NoError(t, err)
	assert.Equal(t, digest, e.Pack().Digest)
	assert.Equal(t, bundle.Metadata{Pack: "kettle-recall", Version: "1.2.3", Digest: digest}, b.Manifest.Metadata)
	assert.Equal(t, "1.2.3+"+digest[len("sha256:"):][:12], b.Manifest.Revision)
	assert.Equal(t, []string{"rules"}, b.Manifest.Roots)

	tests, err := bundle.Open(build(t, pack, bundle.Options{Tests: true}), nil)
	require.NoError(t, err)
	assert.Contains(t, tests.Files, "narratives/staged-recall/cases.yaml")
}

func TestOPAReadsTheBundle(t *testing.T) {
	b, err := opa.NewReader(bytes.NewReader(build(t, kettles(t), bundle.Options{Revision: "7"}))).Read()
	require.NoError(t, err)
	assert.Equal(t, "7", b.Manifest.Revision)
	assert.Empty(t, b.Data)
	assert.Len(t, b.Modules, 4)
}

func TestSignedBundles(t *testing.T) {
	data := build(t, kettles(t), bundle.Options{})
	all := keys(t)
	for alg, k := range all {
		t.Run(alg, func(t *testing.T) {
			signed, err := bundle.Sign(data, k[0])
			require.NoError(t, err)
			b, err := bundle.Open(signed, k[1])
			require.NoError(t, err)
			assert.True(t, b.Signature.Verified)
			assert.Equal(t, alg, b.Signature.Algorithm)
			assert.ElementsMatch(t, b.Files.Names(), b.Signature.Covers)
			assert.NotContains(t, b.Files, bundle.SignaturesFile)
			for other, k := range all {
				if other != alg {
					_, err := bundle.Open(signed, k[1])
					assert.ErrorContains(t, err, "was not signed with the key")
				}
			}
			again, err := bundle.Sign(signed, k[0])
			require.NoError(t, err)
			if !strings.HasPrefix(alg, "ES") {
				assert.Equal(t, signed, again)
			}
		})
	}
	_, err := bundle.Sign(data, all["RS256"][1])
	assert.ErrorContains(t, err, "is a public key; sign with the private one")
	_, err = bundle.Open(data, all["RS256"][1])
	assert.ErrorIs(t, err, bundle.ErrUnsigned)
}

func TestTamperedBundlesAreRefused(t *testing.T) {
	k := keys(t)["HS256"][0]
	signed, err := bundle.Sign(build(t, kettles(t), bundle.Options{}), k)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		alter func(files.FS)
		want  string
	}{
		"lexicon changed": {func(f files.FS) { f["lexicon/kettles.yaml"] = append(f["lexicon/kettles.yaml"], '\n') }, "has been tampered with: lexicon/kettles.yaml is not the file that was signed"},
		"revision changed": {func(f files.FS) {
			f[".manifest"] = bytes.Replace(f[".manifest"], []byte(`"revision":"1`), []byte(`"revision":"2`), 1)
		}, "has been tampered with: .manifest is not the file that was signed"},
		"file added":        {func(f files.FS) { f["cues/more.yaml"] = []byte("{}") }, "has been tampered with: cues/more.yaml was added after signing"},
		"file removed":      {func(f files.FS) { delete(f, "labels.yaml") }, "has been tampered with: files were removed after signing: labels.yaml"},
		"signature removed": {func(f files.FS) { delete(f, bundle.SignaturesFile) }, "is not signed"},
		"signature broken":  {func(f files.FS) { f[bundle.SignaturesFile] = []byte(`{"signatures":["a.b"]}`) }, "has a signature that cannot be read"},
		"claims changed": {func(f files.FS) {
			f[bundle.SignaturesFile] = bytes.Replace(f[bundle.SignaturesFile], []byte("."), []byte(".e30"), 1)
		}, "has a signature that cannot be read"},
		"delta": {func(f files.FS) { f["patch.json"] = []byte(`{"data":[]}`) }, `holds "patch.json"`},
	} {
		t.Run(name, func(t *testing.T) {
			f := untar(t, signed)
			c.alter(f)
			_, err := bundle.Open(pack(t, f), k)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestBundlesFromElsewhere(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no archive":     {[]byte("hello"), "is no bundle: not a gzipped tar archive"},
		"nothing":        {nil, "is no bundle"},
		"cut off":        {build(t, kettles(t), bundle.Options{})[:900], "is damaged"},
		"out of it":      {pack(t, files.FS{"../../etc/passwd": nil}), `which is no path inside a pack`},
		"hidden":         {pack(t, files.FS{"lexicon/.x.yaml": nil}), `the hidden file "lexicon/.x.yaml"`},
		"data":           {pack(t, files.FS{"lexicon/data.yaml": nil}), "OPA would load it as data"},
		"twice":          {archive(t, &tar.Header{Name: "a.yaml"}, &tar.Header{Name: "./a.yaml"}), `holds "a.yaml" twice`},
		"a link":         {archive(t, &tar.Header{Name: "a.yaml", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}), "no plain file"},
		"bad manifest":   {pack(t, files.FS{".manifest": []byte("{")}), ".manifest is no OPA manifest"},
		"nested archive": {archive(t, &tar.Header{Name: "a/b"}, &tar.Header{Name: "/a/b"}), `holds "a/b" twice`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := bundle.Open(c.data, nil)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestBuildRefusesNamesOfOPA(t *testing.T) {
	f := kettles(t)
	f["lexicon/data.yaml"] = []byte("{}")
	_, err := bundle.Build(f, bundle.Options{})
	require.ErrorContains(t, err, "lexicon/data.yaml: OPA would load it as data outside of the pack's roots; give the file another name")
}

func TestKeysThatAreNone(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct{ data, algorithm, want string }{
		"short secret":      {"secret", "", "a secret for HS256 has at least 32 bytes, this one has 6"},
		"half a PEM":        {"-----BEGIN PUBLIC KEY-----\nabc", "", "the PEM block is damaged"},
		"not a key":         {string(pem.EncodeToMemory(&pem.Block{Type: "LETTER", Bytes: []byte("x")})), "", `a PEM block "LETTER" is no key`},
		"broken key":        {string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: []byte("x")})), "", "the PEM block does not parse"},
		"unknown algorithm": {strings.Repeat("s", 32), "ROT13", `unknown algorithm "ROT13"`},
		"other algorithm":   {strings.Repeat("s", 32), "RS256", "RS256 does not go with this key; leave the algorithm out for HS256"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, name)
			require.NoError(t, os.WriteFile(file, []byte(c.data), 0o600))
			_, err := bundle.ReadKey(file, c.algorithm)
			require.ErrorContains(t, err, c.want)
		})
	}
	_, err := bundle.ReadKey(filepath.Join(dir, "gone"), "")
	require.ErrorContains(t, err, "cannot read the key")
}

// untar and pack open an archive without any check.
func untar(t *testing.T, data []byte) files.FS {
	t.Helper()
	gz, err := gzip.NewReader(bytes.NewReader(data))
	require.NoError(t, err)
	f := files.FS{}
	for tr := tar.NewReader(gz); ; {
		h, err := tr.Next()
		if err == io.EOF {
			return f
		}
		require.NoError(t, err)
		f[h.Name], err = io.ReadAll(tr)
		require.NoError(t, err)
	}
}

func pack(t *testing.T, f files.FS) []byte {
	t.Helper()
	var b bytes.Buffer
	gz := gzip.NewWriter(&b)
	tw := tar.NewWriter(gz)
	for _, name := range f.Names() {
		require.NoError(t, tw.WriteHeader(&tar.Header{Name: name, Size: int64(len(f[name])), Mode: 0o644}))
		_, err := tw.Write(f[name])
		require.NoError(t, err)
	}
	require.NoError(t, tw.Close())
	require.NoError(t, gz.Close())
	return b.Bytes()
}

// archive writes headers of empty files.
func archive(t *testing.T, hs ...*tar.Header) []byte {
	t.Helper()
	var b bytes.Buffer
	gz := gzip.NewWriter(&b)
	tw := tar.NewWriter(gz)
	for _, h := range hs {
		require.NoError(t, tw.WriteHeader(h))
	}
	require.NoError(t, tw.Close())
	require.NoError(t, gz.Close())
	return b.Bytes()
}
