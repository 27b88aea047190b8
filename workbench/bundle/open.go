package bundle

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	opa "github.com/open-policy-agent/opa/v1/bundle"

	"github.com/canard-rules/canard/workbench/files"
)

// Bundle is a bundle that was read.
type Bundle struct {
	Manifest Manifest
	// Files are those of the pack, without the signature.
	Files files.FS
	// Signature is nil for a bundle that is not signed.
	Signature *Signature
}

// Signature is what a signature says of itself.
type Signature struct {
	Algorithm string   `json:"algorithm"`
	KeyID     string   `json:"key_id"`
	Covers    []string `json:"covers"`   // files
	Verified  bool     `json:"verified"` // by the Key that Open was given
}

// ErrUnsigned says that a bundle has no signature where one is asked for.
var ErrUnsigned = errors.New("is not signed, and a key to verify packs with is configured; sign it with 'canard rules pack sign'")

// Open reads a bundle. With a key it is refused unless OPA verifies its signature
// and the hash of every file; nil takes it unverified.
func Open(data []byte, key *Key) (*Bundle, error) {
	all, err := unpack(data)
	if err != nil {
		return nil, err
	}
	b := &Bundle{Files: all}
	if sig, ok := all[SignaturesFile]; ok {
		if b.Signature, err = describe(sig); err != nil {
			return nil, err
		}
	}
	if key != nil {
		if b.Signature == nil {
			return nil, ErrUnsigned
		}
		if err := verify(all, key); err != nil {
			return nil, err
		}
		b.Signature.Verified = true
	}
	delete(all, SignaturesFile)
	if b.Manifest, err = readManifest(all); err != nil {
		return nil, err
	}
	return b, nil
}

// describe reads a signature without believing it.
func describe(data []byte) (*Signature, error) {
	bad := errors.New("has a signature that cannot be read; sign it anew")
	var c opa.SignaturesConfig
	if err := json.Unmarshal(data, &c); err != nil || len(c.Signatures) != 1 {
		return nil, bad
	}
	parts := strings.Split(c.Signatures[0], ".")
	if len(parts) != 3 {
		return nil, bad
	}
	var head struct{ Alg, Kid string }
	var body opa.DecodedSignature
	for i, into := range []any{&head, &body} {
		raw, err := base64.RawURLEncoding.DecodeString(parts[i])
		if err != nil || json.Unmarshal(raw, into) != nil {
			return nil, bad
		}
	}
	s := &Signature{Algorithm: head.Alg, KeyID: head.Kid}
	for _, f := range body.Files {
		s.Covers = append(s.Covers, f.Name)
	}
	return s, nil
}

// verify lets OPA read the files with the key, and says in words why it does not.
// The archive is made anew of what was read, so that OPA checks the very bytes that
// the pack is loaded from.
func verify(all files.FS, key *Key) error {
	data, err := write(all)
	if err != nil {
		return err
	}
	public := map[string]*opa.KeyConfig{KeyID: {Key: key.content, Algorithm: key.Algorithm}}
	_, err = opa.NewReader(bytes.NewReader(data)).
		WithBundleVerificationConfig(opa.NewVerificationConfig(public, KeyID, "", nil)).
		Read()
	if err == nil {
		return nil
	}
	msg := err.Error()
	file, _, _ := strings.Cut(msg, ":")
	switch {
	case strings.Contains(msg, "failed to verify JWT signature"):
		return fmt.Errorf("was not signed with the key %s (%s), or its signature was altered", key.File, key.Algorithm)
	case strings.Contains(msg, "digest mismatch"):
		return fmt.Errorf("has been tampered with: %s is not the file that was signed", file)
	case strings.Contains(msg, "not included in bundle signature"):
		name := strings.TrimSuffix(strings.TrimPrefix(msg, "file "), " not included in bundle signature")
		return fmt.Errorf("has been tampered with: %s was added after signing", name)
	case strings.Contains(msg, "not found in the target bundle"):
		return fmt.Errorf("has been tampered with: files were removed after signing: %s", between(msg, "[", "]"))
	}
	return fmt.Errorf("does not verify: %w", err)
}

func between(s, left, right string) string {
	_, s, _ = strings.Cut(s, left)
	s, _, _ = strings.Cut(s, right)
	return s
}
