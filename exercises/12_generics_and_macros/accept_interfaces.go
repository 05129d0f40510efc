//go:build ignore

// The interface makes the newsletter testable. But now it holds two words, a type
// and a pointer, and what was put in comes out only by a type assertion, which is
// checked when the program runs.
package main

import (
	"fmt"
	"strings"
)

type Querier interface {
	Query(table string) ([]string, error)
}

type Postgres struct{ Host string }

func (p *Postgres) Query(string) ([]string, error) {
	return nil, fmt.Errorf("cannot connect to %s", p.Host)
}

type fakeDB struct{ asked []string }

func (f *fakeDB) Query(table string) ([]string, error) {
	f.asked = append(f.asked, table)
	return []string{"ann", "bob"}, nil
}

type Newsletter struct{ db Querier }

// With a parameter of type *Postgres, New(&fakeDB{}) does not compile:
// cannot use &fakeDB{} (value of type *fakeDB) as *Postgres
func New(db Querier) *Newsletter { return &Newsletter{db} }

func (n *Newsletter) Readers() (string, error) {
	users, err := n.db.Query("users")
	return strings.Join(users, ", "), err
}

func main() {
	defer func() { fmt.Println("panic:", recover()) }()

	newsletter := New(&fakeDB{})
	fmt.Println(newsletter.Readers())
	fmt.Println(newsletter.db.(*fakeDB).asked)
	fmt.Println(newsletter.db.(*Postgres).Host)
}

// Output:
// ann, bob <nil>
// [users]
// panic: interface conversion: main.Querier is *main.fakeDB, not *main.Postgres
