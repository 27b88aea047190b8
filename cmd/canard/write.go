package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes a file with what write writes, as replaceFile does.
func writeFile(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return replaceFile(name, b.Bytes())
}

// replaceFile writes a file at once: a reader sees the old one or the new one. What
// is no regular file, such as /dev/stdout, is written to as it is; what may not be
// written is not replaced either.
func replaceFile(name string, data []byte) error {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		err = errors.New("it is a folder; name a file")
	case err == nil && !info.Mode().IsRegular():
		err = os.WriteFile(name, data, 0o644)
	case err == nil:
		var f *os.File
		if f, err = os.OpenFile(name, os.O_WRONLY, 0); err == nil {
			f.Close() //nolint:errcheck // nothing was written
			err = renamed(name, data, info.Mode().Perm())
		}
	default:
		err = renamed(name, data, 0o644)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, plainError(err))
	}
	return nil
}

// renamed writes the file beside its place and moves it there.
func renamed(name string, data []byte, mode os.FileMode) error {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".canard-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) //nolint:errcheck // gone when it was renamed
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(mode)
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
