#!/usr/bin/env bash
# Adds a migration of the model to each kind of database:      bash tools/migrations/add.sh AddConsults
# Before the first release the tables have no history yet, and one migration makes them all; this writes it anew:  bash tools/migrations/add.sh --again
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
name=${1:?Name the migration for what changes, as AddConsults; or give --again.}
data=src/Almere.SociaalData.Data
providers="Sqlite SqlServer PostgreSql"

if [ "$name" = --again ]; then
  name=Initial
  for provider in $providers; do rm -rf "$data/Migrations/$provider"; done
fi

dotnet tool restore > /dev/null
dotnet build tools/migrations -v q -nologo -m:1 -p:RunAnalyzers=false
for provider in $providers; do
  dotnet ef migrations add "$name" --no-build --project "$data" --startup-project tools/migrations \
    --context "${provider}Migrations" --output-dir "Migrations/$provider"
done

# A migration has the time of its making in its name: one name for all kinds of database.
id=$(basename "$(ls "$data"/Migrations/Sqlite/*_"$name".cs)" .cs)
for provider in $providers; do
  own=$(basename "$(ls "$data/Migrations/$provider"/*_"$name".cs)" .cs)
  [ "$own" = "$id" ] && continue
  sed -i "s/$own/$id/" "$data/Migrations/$provider/$own.Designer.cs"
  for file in "$own.cs" "$own.Designer.cs"; do mv "$data/Migrations/$provider/$file" "$data/Migrations/$provider/${file/$own/$id}"; done
done
echo "Migration $id: read what it does before you commit it."
