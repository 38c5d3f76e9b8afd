"""What binds the village in public: ceremonies, its designation, rules and task force."""
