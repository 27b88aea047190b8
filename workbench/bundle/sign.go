package bundle

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	opa "github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/keys"

	"github.com/canard-rules/canard/workbench/files"
)

// KeyID is the name that signatures give their key; OPA's own commands use it too.
const KeyID = "default"

// Key is a key for signing or verifying: a PEM file with an RSA or ECDSA key, or a
// file whose bytes are an HMAC secret.
type Key struct {
	File      string
	Algorithm string // RS256, ES256, HS256 …
	content   string
	private   bool
}

// least is how many bytes an HMAC secret has at least: those of the hash's output
// (RFC 7518 §3.2).
var least = map[string]int{"HS256": 32, "HS384": 48, "HS512": 64}

// ReadKey reads a key file. The algorithm follows from the key (RS256 for RSA, the
// curve's own for ECDSA, HS256 for a secret) where it is empty.
func ReadKey(file, algorithm string) (*Key, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return nil, fmt.Errorf("cannot read the key %s: %w", file, err)
	}
	k := &Key{File: file, Algorithm: algorithm, content: string(data)}
	natural, err := k.natural(data)
	if err != nil {
		return nil, fmt.Errorf("key %s: %w", file, err)
	}
	if k.Algorithm == "" {
		k.Algorithm = natural
	}
	switch {
	case !keys.IsSupportedAlgorithm(k.Algorithm):
		return nil, fmt.Errorf("key %s: unknown algorithm %q; OPA knows RS, PS, ES and HS with 256, 384 or 512", file, k.Algorithm)
	case family(k.Algorithm) != family(natural):
		return nil, fmt.Errorf("key %s: %s does not go with this key; leave the algorithm out for %s", file, k.Algorithm, natural)
	case len(data) < least[k.Algorithm]:
		return nil, fmt.Errorf("key %s: a secret for %s has at least %d bytes, this one has %d", file, k.Algorithm, least[k.Algorithm], len(data))
	}
	return k, nil
}

// family tells which kind of key an algorithm takes.
func family(algorithm string) string {
	if strings.HasPrefix(algorithm, "PS") {
		return "RS"
	}
	return algorithm[:min(2, len(algorithm))]
}

// natural is the algorithm that a key is made for.
func (k *Key) natural(data []byte) (string, error) {
	block, _ := pem.Decode(data)
	if block == nil {
		if bytes.Contains(data, []byte("-----BEGIN")) {
			return "", errors.New("the PEM block is damaged")
		}
		return "HS256", nil
	}
	var key any
	var err error
	switch block.Type {
	case "RSA PRIVATE KEY":
		key, err = x509.ParsePKCS1PrivateKey(block.Bytes)
	case "EC PRIVATE KEY":
		key, err = x509.ParseECPrivateKey(block.Bytes)
	case "PRIVATE KEY":
		key, err = x509.ParsePKCS8PrivateKey(block.Bytes)
	case "RSA PUBLIC KEY":
		key, err = x509.ParsePKCS1PublicKey(block.Bytes)
	case "PUBLIC KEY":
		key, err = x509.ParsePKIXPublicKey(block.Bytes)
	case "CERTIFICATE":
		var cert *x509.Certificate
		if cert, err = x509.ParseCertificate(block.Bytes); err == nil {
			key = cert.PublicKey
		}
	default:
		return "", fmt.Errorf("a PEM block %q is no key", block.Type)
	}
	if err != nil {
		return "", fmt.Errorf("the PEM block does not parse: %w", err)
	}
	switch key := key.(type) {
	case *rsa.PrivateKey:
		k.private = true
		return "RS256", nil
	case *rsa.PublicKey:
		return "RS256", nil
	case *ecdsa.PrivateKey:
		k.private = true
		return curve(&key.PublicKey), nil
	case *ecdsa.PublicKey:
		return curve(key), nil
	}
	return "", fmt.Errorf("a key of type %T; OPA signs with RSA, ECDSA or a secret", key)
}

// curve is the algorithm of an ECDSA key's curve.
func curve(k *ecdsa.PublicKey) string {
	switch k.Curve.Params().BitSize {
	case 384:
		return "ES384"
	case 521:
		return "ES512"
	}
	return "ES256"
}

// Sign returns the bundle with OPA's signature over every file of it, in place of
// one that it had. RS and HS signatures are the same bytes every time; PS and ES
// are not, by their nature.
func Sign(data []byte, key *Key) ([]byte, error) {
	if !key.private && family(key.Algorithm) != "HS" {
		return nil, fmt.Errorf("sign bundle: %s is a public key; sign with the private one", key.File)
	}
	all, err := unpack(data)
	if err != nil {
		return nil, fmt.Errorf("sign bundle: it %w", err)
	}
	delete(all, SignaturesFile)
	hashes, err := hash(all)
	if err != nil {
		return nil, fmt.Errorf("sign bundle: %w", err)
	}
	token, err := opa.GenerateSignedToken(hashes, opa.NewSigningConfig(key.File, key.Algorithm, ""), KeyID)
	if err != nil {
		return nil, fmt.Errorf("sign bundle: %w", err)
	}
	sig, err := json.Marshal(opa.SignaturesConfig{Signatures: []string{token}})
	if err != nil {
		return nil, fmt.Errorf("sign bundle: %w", err)
	}
	all[SignaturesFile] = sig
	return write(all)
}

// hash lists the files with their hashes, as OPA computes them.
func hash(all files.FS) ([]opa.FileInfo, error) {
	h, err := opa.NewSignatureHasher(opa.SHA256)
	if err != nil {
		return nil, err
	}
	var out []opa.FileInfo
	for _, name := range all.Names() {
		var v any = all[name]
		if opa.IsStructuredDoc(name) { // the manifest: white space does not count
			if err := json.Unmarshal(all[name], &v); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		sum, err := h.HashFile(v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, opa.NewFile(name, hex.EncodeToString(sum), opa.SHA256.String()))
	}
	return out, nil
}
