package packs

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/canard-rules/canard/workbench/files"
)

// repository asks git about the repository of a folder.
type repository struct {
	ctx context.Context
	dir string
}

// openRevision reads a pack out of a git revision, as it was committed: REV for the
// one pack of the revision, REV:FOLDER for the pack in a folder.
func openRevision(ctx context.Context, spec string, opt Options) (*Pack, error) {
	r := repository{ctx, opt.Git}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, fmt.Errorf("%s: no such folder or bundle, and no git to ask for a revision of that name", spec)
	}
	if strings.HasPrefix(spec, "-") {
		return nil, fmt.Errorf("%s: no such folder or bundle, and no name of a revision", spec)
	}
	if _, err := r.git(nil, "rev-parse", "--git-dir"); err != nil {
		return nil, fmt.Errorf("%s: no such folder or bundle, and the current folder is in no git repository that could have a revision of that name", spec)
	}
	id, err := r.git(nil, "rev-parse", "--verify", "--quiet", "--end-of-options", spec)
	if err != nil {
		return nil, fmt.Errorf("%s: no folder, bundle or git revision of that name; revisions are written like HEAD~1 or HEAD:rules", spec)
	}
	object := strings.TrimSpace(string(id))
	kind, err := r.git(nil, "cat-file", "-t", object)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", spec, err)
	}
	if k := strings.TrimSpace(string(kind)); k == "blob" {
		return nil, fmt.Errorf("%s: that is a file of the revision; name the folder of the pack", spec)
	}
	tree, err := r.tree(object)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", spec, err)
	}
	folder, err := r.packIn(tree, spec, opt.Near)
	if err != nil {
		return nil, err
	}
	all, err := r.read(tree, folder)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", spec, err)
	}
	name := spec
	if folder != "." {
		rev, dir, _ := strings.Cut(spec, ":")
		name = rev + ":" + path.Join(dir, folder)
	}
	return &Pack{Name: name, Kind: Revision, FS: all}, nil
}

// tree lists the files of a tree (or of a commit's), by path, with their objects.
func (r repository) tree(object string) (map[string]string, error) {
	out, err := r.git(nil, "ls-tree", "-r", "-z", "--full-tree", object)
	if err != nil {
		return nil, err
	}
	tree := map[string]string{}
	for _, entry := range strings.Split(string(out), "\x00") {
		// <mode> SP <type> SP <object> TAB <path>
		head, name, ok := strings.Cut(entry, "\t")
		f := strings.Fields(head)
		if ok && len(f) == 3 && f[1] == "blob" && f[0] != "120000" {
			tree[name] = f[2]
		}
	}
	return tree, nil
}

// packIn finds the folder of the tree that holds a pack: pack.yaml and main.rego.
func (r repository) packIn(tree map[string]string, spec, near string) (string, error) {
	var found []string
	for name := range tree {
		dir := path.Dir(name)
		if _, ok := tree[path.Join(dir, "main.rego")]; ok && path.Base(name) == "pack.yaml" {
			found = append(found, dir)
		}
	}
	slices.Sort(found)
	if slices.Contains(found, ".") {
		return ".", nil
	}
	if at := r.inRepository(near); at != "" && slices.Contains(found, at) {
		return at, nil
	}
	// Packs of tests and examples are hardly meant.
	if own := slices.DeleteFunc(slices.Clone(found), func(d string) bool {
		return slices.ContainsFunc(strings.Split(d, "/"), func(s string) bool { return s == "testdata" || s == "example" || s == "examples" })
	}); len(own) > 0 {
		found = own
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("%s: the revision holds no pack there: no folder has both pack.yaml and main.rego", spec)
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("%s: the revision holds several packs; write %s:%s or another of %s", spec, spec, found[0], strings.Join(found, ", "))
}

// inRepository is the path of a folder from the top of the repository, empty when
// it lies elsewhere.
func (r repository) inRepository(dir string) string {
	if dir == "" {
		return ""
	}
	top, err := r.git(nil, "rev-parse", "--show-toplevel")
	if err != nil {
		return ""
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		abs = real
	}
	rel, err := filepath.Rel(strings.TrimSpace(string(top)), abs)
	if err != nil || strings.HasPrefix(rel, "..") {
		return ""
	}
	return filepath.ToSlash(rel)
}

// read reads the files below a folder of the tree, in one call of git.
func (r repository) read(tree map[string]string, folder string) (files.FS, error) {
	prefix := folder + "/"
	if folder == "." {
		prefix = ""
	}
	var names []string
	var ask bytes.Buffer
	for name := range tree {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintln(&ask, tree[name])
	}
	out, err := r.git(&ask, "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	all := files.FS{}
	in := bufio.NewReader(bytes.NewReader(out))
	for _, name := range names {
		head, err := in.ReadString('\n') // <object> SP <type> SP <size>
		f := strings.Fields(head)
		if err != nil || len(f) != 3 {
			return nil, fmt.Errorf("git cannot read %s", name)
		}
		size, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("git cannot read %s", name)
		}
		data := make([]byte, size+1) // a line break follows
		if _, err := io.ReadFull(in, data); err != nil {
			return nil, fmt.Errorf("git cannot read %s", name)
		}
		all[strings.TrimPrefix(name, prefix)] = data[:size]
	}
	return all, nil
}

// git runs one command. The error is git's own last line.
func (r repository) git(stdin io.Reader, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(r.ctx, "git", args...)
	cmd.Dir = r.dir
	cmd.Stdin = stdin
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		if line := strings.TrimSpace(said.String()); line != "" {
			return nil, errors.New(line[strings.LastIndexByte(line, '\n')+1:])
		}
		return nil, err
	}
	return out, nil
}
