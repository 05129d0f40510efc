//go:build ignore

// An interface cannot have a generic method in Go either: "interface method must
// have no type parameters". Go's way out is `any`, and then whatever cannot be
// encoded is found when a client asks for it.
package main

import (
	"encoding/json"
	"fmt"
)

type Codec interface{ Encode(v any) (string, error) }

type Text struct{}

func (Text) Encode(v any) (string, error) { return fmt.Sprint(v), nil }

type JSON struct{}

func (JSON) Encode(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

func main() {
	var codec Codec = Text{}
	fmt.Println(codec.Encode(1207))
	codec = JSON{}
	fmt.Println(codec.Encode("paid"))
	_, err := codec.Encode(func() {})
	fmt.Println(err)
}

// Output:
// 1207 <nil>
// "paid" <nil>
// json: unsupported type: func()
