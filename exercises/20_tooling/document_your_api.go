//go:build ignore

// go/doc is what `go doc` uses. Any comment above a name is its documentation, a
// missing one is fine, and nobody looks whether a link in brackets leads anywhere.
package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
)

const source = `// Package cache reads cache headers.
package cache

// MaxAge returns for how many seconds a response may be kept, and false if the
// [Header] does not say.
func MaxAge(c CacheControl) (seconds int, ok bool) { return 0, false }

func MaxAgeOr(c CacheControl, missing int) int { return missing }

type CacheControl struct{ Value string }
`

func main() {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "cache.go", source, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	pkg, err := doc.NewFromFiles(files, []*ast.File{file}, "example.com/cache")
	if err != nil {
		panic(err)
	}
	for _, f := range pkg.Funcs {
		fmt.Printf("%s: %q\n", f.Name, f.Doc)
	}
}

// Output:
// MaxAge: "MaxAge returns for how many seconds a response may be kept, and false if the\n[Header] does not say.\n"
// MaxAgeOr: ""
